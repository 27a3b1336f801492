import { instantOfMinutes } from "./time-of-day.ts";
import { dayOfInstant } from "./zone.ts";
import { isWorkingDay, type WorkCalendar } from "./working-days.ts";

/** The hours of a working day, counted from midnight: 9 and 17.5 are 09:00 and 17:30. */
export type WorkingHours = { readonly starts: number; readonly ends: number };

const HOUR_MS = 3_600_000;
const SEARCH_DAYS_MAX = 100_000;

/**
 * The instant at which so many working hours have passed: only those between `starts` and `ends` of working days count.
 * None have passed at the instant itself, or where that is no working time, at the next working time.
 * @param epochMs milliseconds since 1970-01-01T00:00:00Z
 * @param hours 0 or more
 * @throws {RangeError} when a working day has no hours, or there is no working day within 100,000 days
 */
export function addWorkingHours(
  epochMs: number,
  hours: number,
  calendar: WorkCalendar & { readonly timeZone: string },
  { starts, ends }: WorkingHours,
): number {
  if (!(starts >= 0 && starts < ends && ends <= 24)) throw new RangeError("A working day has no such hours.");
  const first = dayOfInstant(epochMs, calendar.timeZone);
  let left = hours * HOUR_MS;
  for (let day = first; day - first <= SEARCH_DAYS_MAX; day += 1) {
    if (!isWorkingDay(day, calendar)) continue;
    const from = Math.max(epochMs, instantOfMinutes(day, starts * 60, calendar.timeZone));
    const until = instantOfMinutes(day, ends * 60, calendar.timeZone);
    if (from >= until) continue;
    if (left <= until - from) return from + left;
    left -= until - from;
  }
  throw new RangeError("No such working day.");
}
