import { dayFromIso, type Day } from "../calendar/day.ts";
import type { RecordBody, RecordState } from "../contract/records.ts";
import {
  compileExpression,
  type CompiledExpression,
  type ExpressionValue,
} from "../expression/compile-expression.ts";
import type { ExpressionProblem } from "../expression/problem.ts";
import type { ResultType, VariableType } from "../expression/type.ts";
import { err, ok, type Result } from "../result.ts";
import type { Measure } from "./definition.ts";
import type { Form } from "./form-definition.ts";
import { formVariables } from "./form-variables.ts";
import { toMinorUnits } from "./minor-units.ts";
import { META_NAMES, META_VARIABLES, metaValues, type MetaName, type RecordMeta } from "./record-meta.ts";

/** What a record counts for: its day, and a value as an integer of 10^-decimals of its measure. */
export type MeasuredFact = { readonly day: Day; readonly value: number };

/** What a record is beside its body; `meta` is asked only by measures that name something of it. */
export type MeasuredRecord = { readonly state: RecordState; readonly meta: () => RecordMeta };

/** A measure that is ready to read records, or events, which are no record. `factOf` is `null` where one does not count. */
export type MeasureRule = {
  readonly factOf: (
    body: RecordBody,
    record?: MeasuredRecord,
  ) => Result<MeasuredFact | null, ExpressionProblem>;
};

/** Most measures in a row that read one another. */
const MEASURE_DEPTH_MAX = 5;

type Part = CompiledExpression | null;

/** What expressions over an event of the organisation see: ISO days of the person, empty where there is none. */
const EVENT_VARIABLES: Readonly<Record<string, VariableType>> = {
  joined_on: "day",
  confirmed_on: "day",
  left_on: "day",
};

/** Where a measure's expressions stand: what they see, and the day that counts where none is said. */
type Ground = { readonly variables: Readonly<Record<string, VariableType>>; readonly day: string };

/**
 * Compiles a measure over a form's records, or over people who joined, were confirmed or left. Where the measure is
 * silent, every record or event counts, on its own day, for 1; a record of a form with an approval once it is approved,
 * or as soon as it is sent where the measure says so, and never while it is returned or withdrawn. Postings and other
 * measures make no facts: their rule never counts one.
 * @param form the form the measure reads, as the records to read were written with
 */
export function compileMeasure(
  measure: Measure,
  form: Form | undefined,
): Result<MeasureRule, ExpressionProblem> {
  const ground = groundOf(measure, form);
  if (ground === undefined) return ok({ factOf: () => ok(null) });
  const { variables } = ground;
  const when = compilePart(measure.when, variables, "yesno");
  if (!when.ok) return when;
  const day = compilePart(measure.day ?? ground.day, variables, "text");
  if (!day.ok) return day;
  const value = compilePart(measure.value ?? "1", variables, "number");
  if (!value.ok) return value;
  const [names, states] = [metaNamesOf(measure), statesThatCount(measure, form)];
  return ok({
    factOf: (body, record) => {
      if (record !== undefined && !states.has(record.state)) return ok(null);
      const values =
        record === undefined || names.length === 0 ? body : { ...body, ...metaValues(record.meta(), names) };
      return factOf(values, when.value, day.value, value.value, measure.decimals);
    },
  });
}

/** What a measure's expressions name of a record beside its fields. */
export function metaNamesOf({ source, when = "", day = "", value = "" }: Measure): readonly MetaName[] {
  if (!("form" in source)) return [];
  const words = new Set([when, day, value].flatMap((part) => part.match(/\w+/g) ?? []));
  return META_NAMES.filter((name) => words.has(name));
}

function statesThatCount({ counts }: Measure, form: Form | undefined): ReadonlySet<RecordState> {
  return new Set(
    form?.approval === undefined || counts === "sent" ? ["submitted", "approved"] : ["approved"],
  );
}

/** Whether a measure makes facts of events: people who joined, were confirmed or left. */
export function isOverEvents({ source }: Measure): boolean {
  return "stream" in source && source.stream !== "posting";
}

function groundOf(measure: Measure, form: Form | undefined): Ground | undefined {
  const { source } = measure;
  if ("form" in source)
    return form === undefined
      ? undefined
      : { variables: { ...formVariables(form), ...META_VARIABLES }, day: form.day };
  return "stream" in source && source.stream !== "posting"
    ? { variables: EVENT_VARIABLES, day: `${source.stream}_on` }
    : undefined;
}

/**
 * The measure whose facts this one adds up: itself, or the one at the end of its `source.measure`;
 * `undefined` when that is missing, goes round in a circle or is more than five measures away.
 */
export function baseOf(measure: Measure, all: readonly Measure[]): Measure | undefined {
  let base: Measure | undefined = measure;
  for (let depth = 0; depth < MEASURE_DEPTH_MAX && base !== undefined; depth += 1) {
    const source: Measure["source"] = base.source;
    if (!("measure" in source)) return base;
    base = all.find((candidate) => candidate.code === source.measure);
  }
  return undefined;
}

function compilePart(
  source: string | undefined,
  variables: Readonly<Record<string, VariableType>>,
  result: ResultType,
): Result<Part, ExpressionProblem> {
  return source === undefined ? ok(null) : compileExpression(source, variables, result);
}

function factOf(
  values: Readonly<RecordBody>,
  when: Part,
  day: Part,
  value: Part,
  decimals: number,
): Result<MeasuredFact | null, ExpressionProblem> {
  const counts = evaluate(when, values);
  if (!counts.ok) return counts;
  if (when !== null && counts.value !== true) return ok(null);
  const on = evaluate(day, values);
  if (!on.ok) return on;
  if (on.value === null || on.value === "") return ok(null);
  const factDay = dayFromIso(String(on.value));
  if (factDay === undefined) {
    return err({ code: "bad-day", parameters: { what: day?.source ?? "", value: String(on.value) } });
  }
  const amount = evaluate(value, values);
  if (!amount.ok) return amount;
  if (typeof amount.value !== "number")
    return err({ code: "empty-value", parameters: { what: value?.source ?? "" } });
  return ok({ day: factDay, value: toMinorUnits(amount.value, decimals) });
}

function evaluate(part: Part, values: RecordBody): Result<ExpressionValue, ExpressionProblem> {
  return part === null ? ok(null) : part.evaluate(values);
}
