import { isoFromDay, weekdayOf, type Day } from "../calendar/day.ts";
import type { PeriodCalendar } from "../calendar/month.ts";
import { periodOfDay } from "../calendar/period.ts";
import { instantOfTime } from "../calendar/time-of-day.ts";
import { addWorkingDays, isWorkingDay, type WorkCalendar } from "../calendar/working-days.ts";
import type { CalendarDefinition } from "./definition.ts";
import type { Cadence } from "./form-definition.ts";
import { periodCalendar, workCalendar } from "./calendar.ts";

/** What decides when something is due: which days a period has, on which of them people work, and whose clock holds. */
export type DueCalendar = {
  readonly periods: PeriodCalendar;
  readonly work: WorkCalendar;
  readonly timeZone: string;
};

/** The days that one record of a form is about. `code` is the period's, or the ISO day; `until` is exclusive. */
export type DueSpan = { readonly code: string; readonly from: Day; readonly until: Day };

const DAYS_PER_WEEK = 7;
const calendars = new WeakMap<CalendarDefinition, DueCalendar>();

/** What a calendar of the rulebook says of due days. */
export function dueCalendar(calendar: CalendarDefinition): DueCalendar {
  const known = calendars.get(calendar);
  if (known !== undefined) return known;
  const made = {
    periods: periodCalendar(calendar),
    work: workCalendar(calendar),
    timeZone: calendar.timeZone,
  };
  calendars.set(calendar, made);
  return made;
}

/** What a record of this own day is about: the period that holds it; the day alone where a form is daily or answers another. */
export function dueSpan({ every }: Cadence, day: Day, { periods }: DueCalendar): DueSpan {
  if (every === "day" || typeof every === "object")
    return { code: isoFromDay(day), from: day, until: day + 1 };
  return periodOfDay(every, day, periods);
}

/** Whether a span asks for a record at all: one that somebody works in does, and whatever another record asks for. */
export function asksForRecord({ every }: Cadence, { from, until }: DueSpan, { work }: DueCalendar): boolean {
  if (typeof every === "object") return true;
  for (let day = from; day < until; day += 1) if (isWorkingDay(day, work)) return true;
  return false;
}

/** The day on which the record about a span is due. */
export function dueDay({ due }: Cadence, { from, until }: DueSpan, { work }: DueCalendar): Day {
  if (due.weekday === undefined)
    return addWorkingDays(due.from === "start" ? from : until - 1, due.workingDays ?? 0, work);
  const latest = due.from === "start" ? from - 1 : until - 1;
  return latest - ((weekdayOf(latest) - due.weekday + DAYS_PER_WEEK) % DAYS_PER_WEEK);
}

/** The instant until which the record about a span is in time, in milliseconds since 1970-01-01T00:00:00Z. */
export function dueInstant(cadence: Cadence, span: DueSpan, calendar: DueCalendar): number {
  return instantOfTime(dueDay(cadence, span, calendar), cadence.due.time, calendar.timeZone);
}

/**
 * Until when a record of this own day is in time; null where nothing is due on it. A record that answers another is
 * judged by its own day, so that what it counts for hangs on no other record.
 */
export function recordDue(cadence: Cadence | undefined, day: Day, calendar: DueCalendar): number | null {
  if (cadence === undefined) return null;
  const span = dueSpan(cadence, day, calendar);
  return asksForRecord(cadence, span, calendar) ? dueInstant(cadence, span, calendar) : null;
}

/** Whether a record of this own day was sent late; null where nothing is due. */
export function recordLate(
  cadence: Cadence | undefined,
  record: { readonly day: Day; readonly sentAt: number },
  calendar: DueCalendar,
): boolean | null {
  const due = recordDue(cadence, record.day, calendar);
  return due === null ? null : record.sentAt > due;
}
