import { err, ok, type Result } from "../result.ts";
import { dayFromParts, dayFromSerial, type Day } from "./day.ts";
import { CALENDAR_MONTHS, type PeriodCalendar } from "./month.ts";
import { offsetPeriod, periodOfDay, periodOfMonth, weekOfYear, type Period } from "./period.ts";

const YEAR_MIN = 1900;
const YEAR_MAX = 2999;
const MONTHS_BACK_MAX = 1_200;

type Context = { readonly today: Day; readonly calendar: PeriodCalendar };
type Reader = (numbers: readonly number[], context: Context) => Period | undefined;

// Each pattern sees text without blanks, in half-width capitals; its groups are numbers.
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/^(\d{4})年?$/, ([year = 0], context) => byMonth("year", year, 1, context)],
  [/^(\d{4})(\d{2})$/, ([year = 0, month = 0], context) => byMonth("month", year, month, context)],
  [/^(\d{4})[-/](\d{1,2})$/, ([year = 0, month = 0], context) => byMonth("month", year, month, context)],
  [/^(\d{4})年(\d{1,2})月$/, ([year = 0, month = 0], context) => byMonth("month", year, month, context)],
  [
    /^(\d{4})-?Q([1-4])$/,
    ([year = 0, quarter = 0], context) => byMonth("quarter", year, quarter * 3, context),
  ],
  [
    /^(\d{4})年第?([1-4])季度?$/,
    ([year = 0, quarter = 0], context) => byMonth("quarter", year, quarter * 3, context),
  ],
  [/^(\d{4})-?H([12])$/, ([year = 0, half = 0], context) => byMonth("half", year, half * 6, context)],
  [/^(\d{4})年上半年$/, ([year = 0], context) => byMonth("half", year, 1, context)],
  [/^(\d{4})年下半年$/, ([year = 0], context) => byMonth("half", year, 7, context)],
  [/^(\d{4})-?W(\d{1,2})$/, ([year = 0, week = 0]) => byWeek(year, week)],
  [/^(\d{4})年第?(\d{1,2})周$/, ([year = 0, week = 0]) => byWeek(year, week)],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, byDate],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, byDate],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, byDate],
  [/^YTD(\d{4})-(\d{2})$/, ([year = 0, month = 0], context) => byMonth("ytd", year, month, context)],
  [/^YTD$/, (_numbers, { today, calendar }) => periodOfDay("ytd", today, calendar)],
  [/^(?:CURRENT|本月)$/, (_numbers, context) => monthBefore(context, 0)],
  [/^(?:PREVIOUS|上月)$/, (_numbers, context) => monthBefore(context, 1)],
  [/^CURRENT-(\d{1,4})$/, ([count = 0], context) => monthBefore(context, count)],
];

/**
 * Reads what people put into a cell for a period.
 *
 * Text: `2026-10`, `2026/10`, `202610`, `2026年10月`, `2026-W43`, `2026年第43周`, `2026Q4`, `2026H2`, `2026`, `YTD`,
 * `CURRENT`, `PREVIOUS`, `CURRENT-3`, `本月`, `上月`; a date (`2026-10-05`, `2026/10/5`, `2026年10月5日`) means the
 * month that holds it. Case, blanks and full-width forms do not matter. Every `Period.code` reads back as itself.
 * `YTD` is 1 January to the last day of today's month, so that it equals the sum of the months shown beside it.
 * What a month is, the calendar says; without one, months are calendar months.
 *
 * Numbers: 1900–2999 is a year, 190001–299912 is YYYYMM; any other is a date serial (1900 system) and means its month.
 */
export function parsePeriod(
  input: string | number,
  { today, calendar = CALENDAR_MONTHS }: { readonly today: Day; readonly calendar?: PeriodCalendar },
): Result<Period, "bad-period"> {
  const context = { today, calendar };
  const period = typeof input === "number" ? byNumber(input, context) : byText(input, context);
  return period === undefined ? err("bad-period") : ok(period);
}

function byText(input: string, context: Context): Period | undefined {
  const text = fold(input);
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(text);
    if (match !== null) return read(match.slice(1).map(Number), context);
  }
  return undefined;
}

function byNumber(input: number, context: Context): Period | undefined {
  if (input >= YEAR_MIN && input < YEAR_MAX + 1)
    return Number.isInteger(input) ? byMonth("year", input, 1, context) : undefined;
  if (input >= YEAR_MIN * 100 + 1 && input < (YEAR_MAX + 1) * 100) {
    return Number.isInteger(input)
      ? byMonth("month", Math.floor(input / 100), input % 100, context)
      : undefined;
  }
  const day = dayFromSerial(input);
  return day === undefined ? undefined : periodOfDay("month", day, context.calendar);
}

function byMonth(
  kind: "month" | "quarter" | "half" | "year" | "ytd",
  year: number,
  month: number,
  { calendar }: Context,
): Period | undefined {
  return isMonth(year, month) ? periodOfMonth(kind, year, month, calendar) : undefined;
}

function byWeek(year: number, week: number): Period | undefined {
  return year >= YEAR_MIN && year <= YEAR_MAX ? weekOfYear(year, week) : undefined;
}

function byDate(
  [year = 0, month = 0, dayOfMonth = 0]: readonly number[],
  { calendar }: Context,
): Period | undefined {
  const day = dayFromParts(year, month, dayOfMonth);
  return day === undefined || !isMonth(year, month) ? undefined : periodOfDay("month", day, calendar);
}

function monthBefore({ today, calendar }: Context, count: number): Period | undefined {
  if (count > MONTHS_BACK_MAX) return undefined;
  return offsetPeriod(periodOfDay("month", today, calendar), -count, calendar);
}

function isMonth(year: number, month: number): boolean {
  return year >= YEAR_MIN && year <= YEAR_MAX && month >= 1 && month <= 12;
}

function fold(input: string): string {
  return input.normalize("NFKC").replaceAll(/\s+/g, "").toUpperCase();
}
