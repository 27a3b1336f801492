import { dayFromIso, isoFromDay } from "../calendar/day.ts";
import { isTimeZone } from "../calendar/zone.ts";
import { RECORD_STATES, type RecordBody } from "../contract/records.ts";
import type { ExpressionProblem } from "../expression/problem.ts";
import { readInstant } from "./calendar.ts";
import type {
  CalendarDefinition,
  Definition,
  Kpi,
  Ladder,
  Measure,
  MeasureVectorMeta,
  Parameter,
} from "./definition.ts";
import type { Form } from "./form-definition.ts";
import { expressionProblem, vectorProblem, type DefinitionProblem } from "./definition-problem.ts";
import { checkBody } from "./form.ts";
import { compileKpi } from "./kpi.ts";
import { compileLadder } from "./ladder.ts";
import { compileMeasure, type MeasuredRecord } from "./measure.ts";
import { fromMinorUnits } from "./minor-units.ts";
import { listsOf } from "./options.ts";
import { numberAt, parameterAt } from "./parameter.ts";
import type { RecordMeta } from "./record-meta.ts";
import type { RulebookIndex } from "./rulebook.ts";

/** One vector of a definition with what came out of it; `faults` are expressions that could not be worked out. */
export type VectorRun = {
  readonly position: number;
  readonly input: unknown;
  readonly expected: unknown;
  readonly found: unknown;
  readonly holds: boolean;
  readonly faults: readonly ExpressionProblem[];
};

/** The day on which the vectors of forms are filled in. */
const VECTOR_TODAY = "2026-10-15";

/** Runs every vector of a definition; none where it does not compile, which its check tells. */
export function runVectors(definition: Definition, index: RulebookIndex): readonly VectorRun[] {
  switch (definition.kind) {
    case "form":
      return runForm(definition, index);
    case "measure":
      return runMeasure(definition, index);
    case "kpi":
      return runKpi(definition);
    case "ladder":
      return runLadder(definition, index);
    case "parameter":
      return runParameter(definition);
    default:
      return runCalendar(definition);
  }
}

/** The vectors that fail, as problems of their definition. */
export function failedVectors(runs: readonly VectorRun[]): readonly DefinitionProblem[] {
  return runs.flatMap(({ position, expected, found, holds, faults }) => {
    const at = `vectors/${position}`;
    if (faults.length > 0) return faults.map((fault) => expressionProblem(at, fault));
    return holds ? [] : [vectorProblem(at, expected, found)];
  });
}

function runForm(form: Form, index: RulebookIndex): readonly VectorRun[] {
  const own = new Set(form.checks.map((check) => check.code));
  const lists = listsOf(form, (code) => index.get("parameter", code));
  return form.vectors.map(({ body, refused }, position) => {
    const { problems } = checkBody(form, body, { today: VECTOR_TODAY, lists });
    const found = problems.map(({ code, field }) => (own.has(code) ? code : field)).toSorted();
    return runOf(position, body, refused.toSorted(), found);
  });
}

function runMeasure(measure: Measure, index: RulebookIndex): readonly VectorRun[] {
  const form = "form" in measure.source ? index.get("form", measure.source.form) : undefined;
  const rule = compileMeasure(measure, form);
  if (!rule.ok || ("form" in measure.source && form === undefined)) return [];
  return measure.vectors.map(({ body, meta, day, value }, position) => {
    const input = meta === undefined ? body : { ...body, ...meta };
    const fact = rule.value.factOf(body, form === undefined ? undefined : vectorRecord(form, body, meta));
    if (!fact.ok) return faultOf(position, input, { day, value }, [fact.reason]);
    const found =
      fact.value === null
        ? { day: null, value: null }
        : { day: isoFromDay(fact.value.day), value: fromMinorUnits(fact.value.value, measure.decimals) };
    return runOf(position, input, { day, value }, found);
  });
}

function vectorRecord(form: Form, body: RecordBody, said?: MeasureVectorMeta): MeasuredRecord {
  const meta = vectorMeta(form, body, said);
  return { state: meta.state, meta: () => meta };
}

function vectorMeta(form: Form, body: RecordBody, said: MeasureVectorMeta = {}): RecordMeta {
  const { state, sent_on = body[form.day], approved_on, late, completeness, score, owner_role } = said;
  const ofForm = form.approval === undefined ? "submitted" : "approved";
  return {
    state: RECORD_STATES.find((known) => known === state) ?? ofForm,
    sentOn: dayFromIso(typeof sent_on === "string" ? sent_on : VECTOR_TODAY) ?? 0,
    approvedOn: typeof approved_on === "string" ? (dayFromIso(approved_on) ?? null) : null,
    late: typeof late === "boolean" ? late : null,
    completeness: typeof completeness === "number" ? completeness : 1,
    score: typeof score === "number" ? score : null,
    ownerRole: typeof owner_role === "string" ? owner_role : null,
  };
}

function runKpi(kpi: Kpi): readonly VectorRun[] {
  const rule = compileKpi(kpi);
  if (!rule.ok) return [];
  return kpi.vectors.map(({ terms, value }, position) => {
    const result = rule.value.evaluate(terms);
    if (!result.ok && result.reason !== "no-denominator")
      return faultOf(position, terms, value, [result.reason]);
    const found = result.ok ? result.value.value : null;
    return { ...runOf(position, terms, value, found), holds: isClose(found, value) };
  });
}

function runLadder(ladder: Ladder, index: RulebookIndex): readonly VectorRun[] {
  const rule = compileLadder(ladder, index.all("form"));
  if (!rule.ok) return [];
  return ladder.vectors.map(({ letter, gaps, flags, ...input }, position) => {
    const { today, updated_on } = input;
    const parameters = Object.fromEntries(
      ladder.parameters.flatMap((code) => {
        const parameter = index.get("parameter", code);
        const value = parameter === undefined ? undefined : numberAt(parameter, today);
        return value === undefined ? [] : [[code, value] as const];
      }),
    );
    const grade = rule.value.grade(input.subject, input.evidence, { today, updated_on, parameters });
    const found = { letter: grade.letter, gaps: grade.gaps.map((gap) => gap.code), flags: grade.flags };
    const run = runOf(position, input, { letter, gaps, flags }, found);
    return { ...run, faults: grade.problems.map(({ problem }) => problem) };
  });
}

function runParameter(parameter: Parameter): readonly VectorRun[] {
  return parameter.vectors.map(({ value, ...input }, position) => {
    const units = input.unit === undefined ? [] : [input.unit];
    return runOf(position, input, value, parameterAt(parameter, input.day, units) ?? null);
  });
}

function runCalendar(calendar: CalendarDefinition): readonly VectorRun[] {
  if (!isTimeZone(calendar.timeZone)) return [];
  return calendar.vectors.map(({ instant, day, month, week }, position) =>
    runOf(position, { instant }, { day, month, week }, readInstant(calendar, instant) ?? null),
  );
}

// Both sides are built with their keys in the same order.
function runOf(position: number, input: unknown, expected: unknown, found: unknown): VectorRun {
  const holds = JSON.stringify(expected) === JSON.stringify(found);
  return { position, input, expected, found, holds, faults: [] };
}

function faultOf(
  position: number,
  input: unknown,
  expected: unknown,
  faults: readonly ExpressionProblem[],
): VectorRun {
  return { position, input, expected, found: null, holds: false, faults };
}

// A vector is written in decimals; what is worked out may differ from it in the last bit.
function isClose(found: number | null, expected: number | null): boolean {
  if (found === null || expected === null) return found === expected;
  return Math.abs(found - expected) <= 1e-12 * Math.max(1, Math.abs(expected));
}
