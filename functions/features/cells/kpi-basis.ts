import type { Day } from "#shared/calendar/day";
import type { Text } from "#shared/contract/language";
import type { Kpi } from "#shared/rulebook/definition";
import { ownChoiceParameters, readKpis, waysOf } from "#shared/rulebook/kpi-terms";
import { countedMeasures } from "../facts/counted-measures.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** A parameter that decides what a KPI is, with the choices that the option `basis=` may name. */
export type Basis = {
  readonly parameter: string;
  readonly title: Text;
  readonly choices: readonly { readonly value: string; readonly title: Text }[];
};

/**
 * What the option `basis=` of a KPI may name on a day, those of the KPIs it reads included. A choice whose measures make
 * no facts (see `countedMeasures`) cannot be asked for until a parameter makes it.
 */
export function basesOf(kpi: Kpi, rulebook: Rulebook, day: Day): Basis[] {
  const kpis = readKpis(kpi, (code) => rulebook.inForce("kpi", code, day)?.definition);
  const codes = new Set(kpis.flatMap((read) => ownChoiceParameters(read)));
  return [...codes].flatMap((code) => {
    const parameter = rulebook.inForce("parameter", code, day)?.definition;
    if (!parameter?.choices) return [];
    const choices = parameter.choices
      .filter(({ value }) => kpis.every((read) => isCounted(read, code, value, rulebook)))
      .map(({ value, title }) => ({ value, title }));
    return [{ parameter: code, title: parameter.title, choices }];
  });
}

/** Why the choices named by `basis=` cannot be taken, with those that can; null where they can. */
export function basisProblem(
  kpi: Kpi,
  rulebook: Rulebook,
  basis: readonly string[],
  day: Day,
): Refusal | null {
  if (basis.length === 0) return null;
  const possible = basesOf(kpi, rulebook, day).flatMap(({ choices }) => choices.map(({ value }) => value));
  if (basis.every((value) => possible.includes(value))) return null;
  const reason = `basis: ${possible.join(", ") || "–"}`;
  return refuse("cell/bad-argument", { argument: "options", reason }).reason;
}

/** Whether everything that a KPI could read under a choice is counted, with the other parameters as some choice is made. */
function isCounted(kpi: Kpi, parameter: string, choice: string, rulebook: Rulebook): boolean {
  const counted = countedMeasures(rulebook);
  return Object.values(kpi.terms).every((term) => {
    const place = "choose" in term ? term.choose.indexOf(parameter) : -1;
    if (place < 0) return true;
    const measures = waysOf(term).flatMap(({ choices, source }) =>
      choices[place] === choice ? [source && "measure" in source ? source.measure : null] : [],
    );
    return measures.some((code) => code === null || counted.has(code));
  });
}
