import { type FunctionId, SIGNATURES } from "#shared/contract/signatures";
import type { Picked, Pick, Picks } from "./formula-text.ts";
import { NO_OPTIONS, optionsText, type OptionPicks } from "./options-text.ts";
import type { Subject } from "./subject.ts";

/** A formula while somebody picks its parts. */
export type DraftFormula = {
  readonly subject: Subject;
  readonly fn: FunctionId;
  readonly picks: Picks;
  readonly options: OptionPicks;
};

const OMITTED: Pick = { kind: "omitted" };

/** A new subject. What was picked for parameters of the same name stays; options belong to the subject. */
export function withSubject(before: DraftFormula | undefined, subject: Subject): DraftFormula {
  const fn = subject.kind === "function" ? subject.fn : kpiFunction(before);
  return { subject, fn, picks: before?.picks ?? {}, options: NO_OPTIONS };
}

/** What was picked for a parameter. */
export function pickOf(draft: DraftFormula, parameter: string): Pick {
  return draft.picks[parameter] ?? OMITTED;
}

/** The draft as a function with its picks: the KPI's code and the chosen options are picks like any other. */
export function pickedOf({ subject, fn, picks, options }: DraftFormula): Picked {
  const text = optionsText(options);
  const known = new Set(SIGNATURES[fn].map(({ name }) => name));
  const all: Picks = {
    ...picks,
    ...(subject.kind === "kpi" ? { kpi: { kind: "values", values: [subject.kpi.code] } } : {}),
    ...(text === "" ? {} : { options: { kind: "values", values: [text] } }),
  };
  return { fn, picks: Object.fromEntries(Object.entries(all).filter(([name]) => known.has(name))) };
}

/** Stays with the way of showing that was chosen for another KPI. */
function kpiFunction(before: DraftFormula | undefined): FunctionId {
  return before?.subject.kind === "kpi" ? before.fn : "KPI.VALUE";
}
