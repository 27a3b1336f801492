import type { Day } from "./day.ts";
import { offsetOfInstant } from "./zone.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * The instant, in milliseconds since 1970-01-01T00:00:00Z, at which clocks of a zone show a time of a day. Of two, where
 * clocks are put back, the first; of none, where they are put forward, the one that the clocks before would show.
 * @param time `HH:MM`
 */
export function instantOfTime(day: Day, time: string, timeZone: string): number {
  return instantOfMinutes(day, minutesOf(time), timeZone);
}

/** The same of so many minutes after midnight on the clock; 1,440 are the next day's midnight. */
export function instantOfMinutes(day: Day, minutes: number, timeZone: string): number {
  const shown = day * DAY_MS + minutes * MINUTE_MS;
  const [before, after] = [shown - DAY_MS, shown + DAY_MS].map((instant) =>
    offsetOfInstant(instant, timeZone),
  );
  const candidates = [shown - (before ?? 0), shown - (after ?? 0)];
  const exact = candidates.filter((instant) => instant + offsetOfInstant(instant, timeZone) === shown);
  return exact.length > 0 ? Math.min(...exact) : shown - (before ?? 0);
}

/** The minutes since midnight of `HH:MM`. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** The time that clocks of a zone show at an instant, as `HH:MM`. */
export function clockTimeOf(epochMs: number, timeZone: string): string {
  const shown = epochMs + offsetOfInstant(epochMs, timeZone);
  const minutes = Math.floor((shown - Math.floor(shown / DAY_MS) * DAY_MS) / MINUTE_MS);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
