import { addMonths, type Day, isoFromDay } from "#shared/calendar/day";
import type { DemoPerson } from "./people.ts";
import { between, oneOf, type Random } from "./random.ts";
import { DEMO_GROUPS } from "./units.ts";

/** A policy as an import has it; money in main units. */
export type DemoPolicy = {
  readonly number: string;
  readonly rep: string;
  readonly unit: string;
  readonly issuedOn: Day;
  readonly premium: string;
  readonly payMode: "regular" | "single";
  readonly endedOn: Day | null;
  readonly endReason: string;
};

const SELLS_IN_A_MONTH = 0.58;
const GIVEN_UNIT_SHARE = 0.04;
const SINGLE_SHARE = 0.08;

/** Each person in force sells in about half of the months, one to four policies, some of them on the month's last day. */
export function demoPolicies(
  random: Random,
  people: readonly DemoPerson[],
  window: { first: Day; last: Day },
): DemoPolicy[] {
  const policies: DemoPolicy[] = [];
  for (let month = window.first; month <= window.last; month = addMonths(month, 1)) {
    const lastDay = Math.min(addMonths(month, 1) - 1, window.last);
    for (const person of people) {
      if (!person.code.startsWith("P") || person.joined > lastDay) continue;
      const until = person.left === null ? lastDay : Math.min(lastDay, person.left - 1);
      const since = Math.max(month, person.joined);
      if (until < since || random() > SELLS_IN_A_MONTH) continue;
      const count = oneOf(random, [1, 1, 1, 2, 2, 3, 4] as const);
      for (let index = 0; index < count; index += 1) {
        const issuedOn = random() < 0.12 ? until : between(random, since, until);
        policies.push(demoPolicy(random, person, issuedOn, window.last, policies.length + 1));
      }
    }
  }
  return policies;
}

function demoPolicy(
  random: Random,
  person: DemoPerson,
  issuedOn: Day,
  today: Day,
  serial: number,
): DemoPolicy {
  const payMode = random() < SINGLE_SHARE ? "single" : "regular";
  const premium = `${between(random, 18, 260) * 100}.${oneOf(random, ["00", "00", "00", "50"] as const)}`;
  const ending = demoEnding(random, issuedOn);
  const ended = ending && ending.endedOn <= today ? ending : { endedOn: null, endReason: "" };
  return {
    number: `POL${String(serial).padStart(6, "0")}`,
    rep: person.code,
    unit: random() < GIVEN_UNIT_SHARE ? oneOf(random, DEMO_GROUPS) : "",
    issuedOn,
    premium,
    payMode,
    ...ended,
  };
}

function demoEnding(random: Random, issuedOn: Day): { endedOn: Day; endReason: string } | null {
  const chance = random();
  if (chance < 0.04) return { endedOn: issuedOn + between(random, 1, 15), endReason: "cooling_off" };
  if (chance < 0.18)
    return { endedOn: addMonths(issuedOn, 12) + between(random, 0, 40), endReason: "lapsed" };
  if (chance < 0.21) return { endedOn: addMonths(issuedOn, 13), endReason: "surrendered" };
  if (chance < 0.24)
    return { endedOn: addMonths(issuedOn, between(random, 14, 26)), endReason: "surrendered" };
  if (chance < 0.26)
    return { endedOn: addMonths(issuedOn, between(random, 6, 12)), endReason: "reduced_paid_up" };
  if (chance < 0.27) return { endedOn: addMonths(issuedOn, between(random, 3, 11)), endReason: "claim" };
  return null;
}

/** A day as an import writes it; blank for none. */
export function isoOrBlank(day: Day | null): string {
  return day === null ? "" : isoFromDay(day);
}
