import { type Day, isoFromDay } from "#shared/calendar/day";
import type { Measure } from "#shared/rulebook/definition";
import { compileMeasure, type MeasureRule } from "#shared/rulebook/measure";
import { ProblemError } from "../../http/problem-error.ts";
import type { PersonState } from "../org/person-state.ts";
import { unitOn } from "../org/posting.ts";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";
import { countedMeasures } from "./counted-measures.ts";
import type { Fact } from "./facts-of-record.ts";

type Event = { readonly stream: string; readonly day: Day | null; readonly unitDay: Day };

/**
 * What a person's joining, confirmation and leaving count for, under the measures in force on that day: at most once
 * each, on the day the measure says. The unit is that of the event's own day, so that a cohort stays where it joined.
 * Leaving counts in the unit of the day before, the last there. An event outside every posting counts nowhere.
 * `posting` makes no facts: a headcount is read from the postings themselves.
 * @throws {ProblemError} `rulebook/invalid` when a published measure cannot be evaluated on this person.
 */
export function factsOfPerson(person: PersonState, rulebook: Rulebook): Fact[] {
  const events: Event[] = [
    { stream: "joined", day: person.joinedDay, unitDay: person.joinedDay },
    { stream: "confirmed", day: person.confirmedDay, unitDay: person.confirmedDay ?? 0 },
    { stream: "left", day: person.leftDay, unitDay: (person.leftDay ?? 0) - 1 },
  ];
  const body = {
    joined_on: isoFromDay(person.joinedDay),
    confirmed_on: person.confirmedDay === null ? null : isoFromDay(person.confirmedDay),
    left_on: person.leftDay === null ? null : isoFromDay(person.leftDay),
  };
  return events.flatMap(({ stream, day, unitDay }) => {
    const unitId = day === null ? undefined : unitOn(person.postings, unitDay);
    if (day === null || unitId === undefined) return [];
    return measuresOver(stream, day, rulebook).flatMap(({ id, definition }) => {
      const fact = ruleOf(definition).factOf(body);
      if (!fact.ok) throw invalid(definition, fact.reason);
      return fact.value ? [{ measureId: id, unitId, personId: person.id, ...fact.value }] : [];
    });
  });
}

const lists = new WeakMap<Rulebook, Map<string, readonly InForce<"measure">[]>>();

// Asked three times a person, and a company has far fewer days than people.
function measuresOver(stream: string, day: Day, rulebook: Rulebook): readonly InForce<"measure">[] {
  const known = lists.get(rulebook) ?? new Map<string, readonly InForce<"measure">[]>();
  lists.set(rulebook, known);
  const key = `${stream} ${day}`;
  const before = known.get(key);
  if (before) return before;
  const counted = countedMeasures(rulebook);
  const list = rulebook
    .allInForce("measure", day)
    .filter(
      ({ definition: { code, source } }) =>
        "stream" in source && source.stream === stream && counted.has(code),
    );
  known.set(key, list);
  return list;
}

const rules = new WeakMap<Measure, MeasureRule>();

function ruleOf(measure: Measure): MeasureRule {
  const known = rules.get(measure);
  if (known) return known;
  const compiled = compileMeasure(measure, undefined);
  if (!compiled.ok) throw invalid(measure, compiled.reason);
  rules.set(measure, compiled.value);
  return compiled.value;
}

function invalid({ code }: Measure, reason: unknown): ProblemError {
  return new ProblemError("rulebook/invalid", { code, reason: JSON.stringify(reason) });
}
