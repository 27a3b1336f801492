import { dayOf, serialFromDay, type Day } from "./day.ts";
import { epochMsFromIso } from "./instant.ts";

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The day that a clock in this zone shows at an instant.
 * @param epochMs milliseconds since 1970-01-01T00:00:00Z
 * @param timeZone IANA name, such as `Asia/Shanghai`; throws `RangeError` for one `isTimeZone` refuses
 */
export function dayOfInstant(epochMs: number, timeZone: string): Day {
  let year = 0;
  let month = 0;
  let dayOfMonth = 0;
  for (const part of formatterOf(timeZone).formatToParts(epochMs)) {
    if (part.type === "year") year = Number(part.value);
    else if (part.type === "month") month = Number(part.value);
    else if (part.type === "day") dayOfMonth = Number(part.value);
  }
  return dayOf(year, month, dayOfMonth);
}

/**
 * What a clock in this zone shows at an instant, as a spreadsheet's date-time serial: whole days and the part of the
 * day, to the second. `NaN` for text that is no instant.
 */
export function serialOfInstant(instant: string, timeZone: string): number {
  const epochMs = epochMsFromIso(instant);
  if (epochMs === undefined) return Number.NaN;
  const [hour = 0, minute = 0, second = 0] = clockAt(epochMs, timeZone);
  return serialFromDay(dayOfInstant(epochMs, timeZone)) + (hour * 3_600 + minute * 60 + second) / 86_400;
}

/** By how many milliseconds the clocks of a zone are ahead of UTC at an instant, to the second. */
export function offsetOfInstant(epochMs: number, timeZone: string): number {
  const second = Math.floor(epochMs / 1_000) * 1_000;
  const [hour = 0, minute = 0, seconds = 0] = clockAt(second, timeZone);
  const shown = dayOfInstant(second, timeZone) * DAY_MS + (hour * 3_600 + minute * 60 + seconds) * 1_000;
  return shown - second;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The first instant of a day in a zone, in milliseconds since 1970-01-01T00:00:00Z. */
export function startOfDay(day: Day, timeZone: string): number {
  // No zone is more than 14 hours ahead of UTC or 12 behind; halving finds where the clock shows the day first.
  let before = day * DAY_MS - 16 * HOUR_MS;
  let from = day * DAY_MS + 16 * HOUR_MS;
  while (from - before > 1) {
    const between = Math.floor((before + from) / 2);
    if (dayOfInstant(between, timeZone) < day) before = between;
    else from = between;
  }
  return from;
}

/** Whether this machine knows the time zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    formatterOf(timeZone);
    return true;
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}

// Making a formatter costs a thousand times what using it does.
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  formatters.set(timeZone, made);
  return made;
}

/** The hour, minute and second that clocks of a zone show at an instant. */
function clockAt(epochMs: number, timeZone: string): readonly (number | undefined)[] {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(epochMs)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return (["hour", "minute", "second"] as const).map((part) => parts.get(part));
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  clocks.set(timeZone, made);
  return made;
}
