import type { Day } from "#shared/calendar/day";
import type { Measure } from "#shared/rulebook/definition";
import type { Form } from "#shared/rulebook/form-definition";
import { compileMeasure, type MeasuredRecord, type MeasureRule } from "#shared/rulebook/measure";
import type { RecordMeta } from "#shared/rulebook/record-meta";
import { ProblemError } from "../../http/problem-error.ts";
import { keptIn } from "../../kept-in.ts";
import type { RolePosting } from "../org/person-state.ts";
import { unitOn } from "../org/posting.ts";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";
import { countedMeasures } from "./counted-measures.ts";
import { type CountedRecord, metaOf } from "./record-life.ts";

/** What a record counts for: a measure, a unit, a day, and an integer of the measure's own decimals. */
export type Fact = {
  readonly measureId: number;
  readonly unitId: number;
  readonly day: Day;
  readonly personId: number;
  readonly value: number;
};

/**
 * The facts of one record under the measures in force on its own day.
 * A measure with `unit: "posting"` follows the person to the unit of the fact's day, unless the record names a unit;
 * outside every posting the record's unit stands.
 * @throws {ProblemError} `rulebook/invalid` when a published measure cannot be evaluated on this record.
 */
export function factsOfRecord(
  record: CountedRecord,
  postings: readonly RolePosting[],
  rulebook: Rulebook,
): Fact[] {
  let meta: RecordMeta | undefined;
  const measured: MeasuredRecord = {
    state: record.life.state,
    meta: () => (meta ??= metaOf(record, postings, rulebook)),
  };
  const facts: Fact[] = [];
  for (const { measure, rule } of measuresOver(record.form.definition, record.day, rulebook)) {
    const fact = rule.factOf(record.body, measured);
    if (!fact.ok) {
      throw new ProblemError("rulebook/invalid", {
        code: measure.definition.code,
        reason: JSON.stringify(fact.reason),
      });
    }
    if (!fact.value) continue;
    const follows = measure.definition.unit === "posting" && !record.unitGiven;
    const unitId = (follows ? unitOn(postings, fact.value.day) : undefined) ?? record.unitId;
    const { day, value } = fact.value;
    facts.push({ measureId: measure.id, unitId, day, personId: record.personId, value });
  }
  return facts;
}

type CompiledMeasure = { readonly measure: InForce<"measure">; readonly rule: MeasureRule };

type ListsByStretch = Map<number, readonly CompiledMeasure[]>;

/** By form object, because a record keeps the version of the form it was written with. */
const compiled = new WeakMap<Form, WeakMap<Measure, MeasureRule>>();
const measureLists = new WeakMap<Rulebook, WeakMap<Form, ListsByStretch>>();

function measuresOver(form: Form, day: Day, rulebook: Rulebook): readonly CompiledMeasure[] {
  const byForm = keptIn(measureLists, rulebook, () => new WeakMap<Form, ListsByStretch>());
  const byStretch = keptIn(byForm, form, (): ListsByStretch => new Map());
  return keptIn(byStretch, rulebook.stretchOf(day), () => {
    const counted = countedMeasures(rulebook);
    return rulebook
      .allInForce("measure", day)
      .filter(
        ({ definition: { code, source } }) =>
          "form" in source && source.form === form.code && counted.has(code),
      )
      .map((measure) => ({ measure, rule: ruleOf(measure.definition, form) }));
  });
}

function ruleOf(measure: Measure, form: Form): MeasureRule {
  const ofForm = keptIn(compiled, form, () => new WeakMap<Measure, MeasureRule>());
  return keptIn(ofForm, measure, () => {
    const rule = compileMeasure(measure, form);
    if (rule.ok) return rule.value;
    throw new ProblemError("rulebook/invalid", { code: measure.code, reason: JSON.stringify(rule.reason) });
  });
}
