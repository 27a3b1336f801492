import { isoFromDay } from "../calendar/day.ts";
import { epochMsFromIso } from "../calendar/instant.ts";
import { periodOfDay } from "../calendar/period.ts";
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
  return { day: isoFromDay(day), month: periodOfDay("month", day).code, week: periodOfDay("week", day).code };
}
