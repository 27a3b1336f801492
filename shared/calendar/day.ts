/** A calendar day: whole days since 1970-01-01 in the proleptic Gregorian calendar. No time, no zone. */
export type Day = number;

/** The year, the month (1–12) and the day of the month (1–31) of a day. */
export type DayParts = { readonly year: number; readonly month: number; readonly dayOfMonth: number };

const ISO_LENGTH = 10;
const HYPHEN = 45;
const ZERO = 48;
const DAYS_PER_ERA = 146_097;
const YEARS_PER_ERA = 400;
const EPOCH_FROM_MARCH_0000 = 719_468;
const SERIAL_OF_EPOCH = 25_569;
const SERIAL_MARCH_1900 = 61;
const SERIAL_MAX = 2_958_465;

/** The day of a year, month and day of month that exist; see `dayFromParts` for ones that may not. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / YEARS_PER_ERA);
  const yearOfEra = marchYear - era * YEARS_PER_ERA;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_FROM_MARCH_0000;
}

/** Takes a day apart. */
export function partsOfDay(day: Day): DayParts {
  const shifted = day + EPOCH_FROM_MARCH_0000;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * YEARS_PER_ERA + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** The day of these parts, or `undefined` when there is no such day (30 February, month 13). */
export function dayFromParts(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  return dayOf(year, month, dayOfMonth);
}

/** How many days a month (1–12) has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Reads `YYYY-MM-DD`, nothing looser; `undefined` for any other text and for days that do not exist. */
export function dayFromIso(text: string): Day | undefined {
  if (text.length !== ISO_LENGTH || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) {
    return undefined;
  }
  // Every record's days pass here many times, and a digit at a time is several times faster than a pattern.
  const [year, month, dayOfMonth] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, ISO_LENGTH)];
  return year < 0 ? undefined : dayFromParts(year, month, dayOfMonth);
}

/** The number that the digits of a text make; -1 where one is none. */
function digits(text: string, from: number, until: number): number {
  let value = 0;
  for (let index = from; index < until; index += 1) {
    const digit = text.charCodeAt(index) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Writes a day of the years 0–9999 as `YYYY-MM-DD`. */
export function isoFromDay(day: Day): string {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/**
 * The day of a spreadsheet's date serial (1900 system); a time of day is cut off.
 * `undefined` outside 1900–9999, and for 60: the 29 February 1900 that Lotus invented.
 */
export function dayFromSerial(serial: number): Day | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= SERIAL_MAX) || whole === SERIAL_MARCH_1900 - 1) return undefined;
  return whole >= SERIAL_MARCH_1900 ? whole - SERIAL_OF_EPOCH : whole - SERIAL_OF_EPOCH + 1;
}

/** The date serial (1900 system) of a day from 1900-03-01 on. */
export function serialFromDay(day: Day): number {
  return day + SERIAL_OF_EPOCH;
}

/** The day `months` later, or the last day of that month when it is shorter: 31 January + 13 is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOfDay(day);
  const index = year * 12 + month - 1 + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return dayOf(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)));
}

/** The last day of the month that lies `months` after the day's own. */
export function endOfMonth(day: Day, months = 0): Day {
  const { dayOfMonth } = partsOfDay(day);
  return addMonths(day - dayOfMonth + 1, months + 1) - 1;
}

/** The day of the week, Monday 1 to Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
