import { weekdayOf, type Day } from "./day.ts";

/** Which days differ from the week's habit: true where people work on it, false where it is free. */
export type WorkCalendar = { readonly works: ReadonlyMap<Day, boolean> };

const FRIDAY = 5;
const SEARCH_DAYS_MAX = 100_000;

/** Whether people work on the day: Monday to Friday, unless the calendar says otherwise. */
export function isWorkingDay(day: Day, { works }: WorkCalendar): boolean {
  return works.get(day) ?? weekdayOf(day) <= FRIDAY;
}

/** How many working days lie from a day on until, and without, another. */
export function workingDays(from: Day, until: Day, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = from; day < until; day += 1) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

/**
 * The working day that lies `count` working days after the day, or before it where `count` is negative; 0 is the day
 * itself, free or not. The day itself is never counted.
 * @throws {RangeError} when there is no such day within 100,000 days: a calendar without working days.
 */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): Day {
  const step = Math.sign(count);
  let left = Math.abs(count);
  let at = day;
  while (left > 0) {
    at += step;
    if (Math.abs(at - day) > SEARCH_DAYS_MAX) throw new RangeError("No such working day.");
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}
