import type { Day } from "#shared/calendar/day";
import type { PersonState } from "../org/person-state.ts";
import { unitOn } from "../org/posting.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import type { Fact } from "./facts-of-record.ts";

type Event = { readonly stream: string; readonly day: Day | null; readonly unitDay: Day };

/**
 * What a person's joining, confirmation and leaving count for, under the measures in force on that day: once each.
 * Leaving counts in the unit of the day before, the last there. An event outside every posting counts nowhere.
 * `posting` makes no facts: a headcount is read from the postings themselves.
 */
export function factsOfPerson(person: PersonState, rulebook: Rulebook): Fact[] {
  const events: Event[] = [
    { stream: "joined", day: person.joinedDay, unitDay: person.joinedDay },
    { stream: "confirmed", day: person.confirmedDay, unitDay: person.confirmedDay ?? 0 },
    { stream: "left", day: person.leftDay, unitDay: (person.leftDay ?? 0) - 1 },
  ];
  return events.flatMap(({ stream, day, unitDay }) => {
    const unitId = day === null ? undefined : unitOn(person.postings, unitDay);
    if (day === null || unitId === undefined) return [];
    return rulebook
      .allInForce("measure", day)
      .filter(({ definition: { source } }) => "stream" in source && source.stream === stream)
      .map(({ id, definition }) => ({
        measureId: id,
        unitId,
        day,
        personId: person.id,
        value: 10 ** definition.decimals,
      }));
  });
}
