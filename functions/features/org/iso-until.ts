import { type Day, isoFromDay } from "#shared/calendar/day";
import { STILL } from "./posting.ts";

/** A first day without, as it travels: null for what has not ended. */
export function isoUntil(day: Day): string | null {
  return day === STILL ? null : isoFromDay(day);
}
