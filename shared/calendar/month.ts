import { dayOf, daysInMonth, partsOfDay, type Day } from "./day.ts";

/**
 * How a calendar divides the year into months, under the code of its definition. `closesOn` null: calendar months.
 * A number n (1–27): the working month that closes on the n-th: 26 September to 25 October is October where n is 25;
 * January begins on the 1st and December ends on the 31st, so that a year is a calendar year.
 */
export type PeriodCalendar = { readonly code: string; readonly closesOn: number | null };

/** Calendar months. */
export const CALENDAR_MONTHS: PeriodCalendar = { code: "company", closesOn: null };

const DECEMBER = 12;

/** The month that holds the day, as an index: year × 12 + month (0–11). */
export function monthOfDay(day: Day, { closesOn }: PeriodCalendar): number {
  const { year, month, dayOfMonth } = partsOfDay(day);
  const index = year * 12 + month - 1;
  return closesOn === null || dayOfMonth <= closesOn || month === DECEMBER ? index : index + 1;
}

/** The first day of a month by its index. */
export function firstDayOfMonth(index: number, { closesOn }: PeriodCalendar): Day {
  const { year, month } = monthAt(index);
  return closesOn === null || month === 1 ? dayOf(year, month, 1) : dayOf(year, month - 1, closesOn + 1);
}

/** The last day of a month by its index. */
export function lastDayOfMonth(index: number, { closesOn }: PeriodCalendar): Day {
  const { year, month } = monthAt(index);
  return dayOf(year, month, closesOn === null || month === DECEMBER ? daysInMonth(year, month) : closesOn);
}

function monthAt(index: number): { year: number; month: number } {
  const year = Math.floor(index / 12);
  return { year, month: index - year * 12 + 1 };
}
