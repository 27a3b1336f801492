import type { Day } from "#shared/calendar/day";
import { addWorkingHours } from "#shared/calendar/working-hours";
import { ProblemError } from "../../http/problem-error.ts";
import { dueCalendarOn } from "../facts/record-life.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";

const STARTS = "working_day_starts";
const ENDS = "working_day_ends";

/**
 * When a step that opens now is due, as a UTC instant; null where the company says no working hours.
 * @param now milliseconds since 1970, UTC
 * @param number a number parameter as it is for the record's unit
 * @throws {ProblemError} `rulebook/invalid` where the working day ends before it starts
 */
export function dueOfStep(
  now: number,
  hours: number,
  {
    rulebook,
    today,
    number,
  }: {
    readonly rulebook: Rulebook;
    readonly today: Day;
    readonly number: (code: string) => number | null;
  },
): string | null {
  const [starts, ends] = [number(STARTS), number(ENDS)];
  if (starts === null || ends === null) return null;
  if (!(starts >= 0 && starts < ends && ends <= 24))
    throw new ProblemError("rulebook/invalid", { code: STARTS, reason: `${starts}–${ends}` });
  const { work, timeZone } = dueCalendarOn(rulebook, today);
  return new Date(addWorkingHours(now, hours, { ...work, timeZone }, { starts, ends })).toISOString();
}
