import { dayFromIso, isoFromDay, type Day } from "../calendar/day.ts";
import { epochMsFromIso } from "../calendar/instant.ts";
import type { PeriodCalendar } from "../calendar/month.ts";
import { periodOfDay } from "../calendar/period.ts";
import type { WorkCalendar } from "../calendar/working-days.ts";
import { dayOfInstant } from "../calendar/zone.ts";
import type { CalendarDefinition } from "./definition.ts";

/** The ISO day, the month and the ISO week that a company's calendar gives an instant. */
export type CalendarReading = { readonly day: string; readonly month: string; readonly week: string };

/**
 * Reads an instant (ISO text with an offset or `Z`) by a company's calendar; `undefined` for any other text.
 * Throws `RangeError` for a time zone that `isTimeZone` refuses.
 */
export function readInstant(calendar: CalendarDefinition, instant: string): CalendarReading | undefined {
  const epochMs = epochMsFromIso(instant);
  if (epochMs === undefined) return undefined;
  const day = dayOfInstant(epochMs, calendar.timeZone);
  return {
    day: isoFromDay(day),
    month: periodOfDay("month", day, periodCalendar(calendar)).code,
    week: periodOfDay("week", day).code,
  };
}

/** The months of a calendar's definition. */
export function periodCalendar({ code, month }: CalendarDefinition): PeriodCalendar {
  return { code, closesOn: month === "calendar" ? null : month.closesOn };
}

/** The holidays and make-up working days of a calendar's definition; entries on no day are left out. */
export function workCalendar({ holidays = [] }: CalendarDefinition): WorkCalendar {
  const works = new Map<Day, boolean>();
  for (const holiday of holidays) {
    const day = dayFromIso(holiday.day);
    if (day !== undefined) works.set(day, holiday.works);
  }
  return { works };
}
