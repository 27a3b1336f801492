import type { Language } from "#shared/contract/language";

/** A company day, such as 2026-10-01, as the language writes days. */
export function formatDay(language: Language, day: string): string {
  const instant = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return day;
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(instant);
}

/** In which words instants are written, and by whose clocks: `timeZone` is an IANA name. */
export type InstantWords = { readonly language: Language; readonly timeZone: string };

/** An instant as day and time. */
export function formatInstant({ language, timeZone }: InstantWords, instant: string | number): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return String(instant);
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone }).format(
    date,
  );
}

/** The time of day of an instant. */
export function formatTime({ language, timeZone }: InstantWords, instant: number): string {
  return new Intl.DateTimeFormat(language, { timeStyle: "short", timeZone }).format(instant);
}

/** A number to read, with at most `decimals` of them. */
export function formatNumber(language: Language, value: number, decimals = 4): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: decimals }).format(value);
}

/** A share as percent. */
export function formatPercent(language: Language, value: number): string {
  return new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 2 }).format(value);
}

/** An amount of money. A currency that the browser does not know is written before the number. */
export function formatMoney(language: Language, value: number, currency: string): string {
  try {
    return new Intl.NumberFormat(language, {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
    }).format(value);
  } catch {
    return `${currency} ${formatNumber(language, value, 2)}`;
  }
}

/** Several things in a row, as the language lists them: `1, 2, 3` or `1、2、3`. */
export function formatList(language: Language, things: readonly (string | number)[]): string {
  return new Intl.ListFormat(language, { type: "conjunction", style: "narrow" }).format(things.map(String));
}
