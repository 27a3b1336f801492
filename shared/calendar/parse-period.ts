import { err, ok, type Result } from "../result.ts";
import { addMonths, dayFromParts, dayFromSerial, dayOf, partsOfDay, type Day } from "./day.ts";
import { periodOfDay, weekOfYear, yearToMonth, type Period } from "./period.ts";

const YEAR_MIN = 1900;
const YEAR_MAX = 2999;
const MONTHS_BACK_MAX = 1_200;

type Reader = (numbers: readonly number[], today: Day) => Period | undefined;

// Each pattern sees text without blanks, in half-width capitals; its groups are numbers.
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/^(\d{4})年?$/, ([year = 0]) => byMonth("year", year, 1)],
  [/^(\d{4})(\d{2})$/, ([year = 0, month = 0]) => byMonth("month", year, month)],
  [/^(\d{4})[-/](\d{1,2})$/, ([year = 0, month = 0]) => byMonth("month", year, month)],
  [/^(\d{4})年(\d{1,2})月$/, ([year = 0, month = 0]) => byMonth("month", year, month)],
  [/^(\d{4})-?Q([1-4])$/, ([year = 0, quarter = 0]) => byMonth("quarter", year, quarter * 3)],
  [/^(\d{4})年第?([1-4])季度?$/, ([year = 0, quarter = 0]) => byMonth("quarter", year, quarter * 3)],
  [/^(\d{4})-?H([12])$/, ([year = 0, half = 0]) => byMonth("half", year, half * 6)],
  [/^(\d{4})年上半年$/, ([year = 0]) => byMonth("half", year, 1)],
  [/^(\d{4})年下半年$/, ([year = 0]) => byMonth("half", year, 7)],
  [/^(\d{4})-?W(\d{1,2})$/, ([year = 0, week = 0]) => byWeek(year, week)],
  [/^(\d{4})年第?(\d{1,2})周$/, ([year = 0, week = 0]) => byWeek(year, week)],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, byDate],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, byDate],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, byDate],
  [
    /^YTD(\d{4})-(\d{2})$/,
    ([year = 0, month = 0]) => (isMonth(year, month) ? yearToMonth(year, month) : undefined),
  ],
  [/^YTD$/, (_numbers, today) => periodOfDay("ytd", today)],
  [/^(?:CURRENT|本月)$/, (_numbers, today) => monthBefore(today, 0)],
  [/^(?:PREVIOUS|上月)$/, (_numbers, today) => monthBefore(today, 1)],
  [/^CURRENT-(\d{1,4})$/, ([count = 0], today) => monthBefore(today, count)],
];

/**
 * Reads what people put into a cell for a period.
 *
 * Text: `2026-10`, `2026/10`, `202610`, `2026年10月`, `2026-W43`, `2026年第43周`, `2026Q4`, `2026H2`, `2026`, `YTD`,
 * `CURRENT`, `PREVIOUS`, `CURRENT-3`, `本月`, `上月`; a date (`2026-10-05`, `2026/10/5`, `2026年10月5日`) means the
 * month that holds it. Case, blanks and full-width forms do not matter. Every `Period.code` reads back as itself.
 * `YTD` is 1 January to the last day of today's month, so that it equals the sum of the months shown beside it.
 *
 * Numbers: 1900–2999 is a year, 190001–299912 is YYYYMM; any other is a date serial (1900 system) and means its month.
 */
export function parsePeriod(
  input: string | number,
  context: { readonly today: Day },
): Result<Period, "bad-period"> {
  const period = typeof input === "number" ? byNumber(input) : byText(input, context.today);
  return period === undefined ? err("bad-period") : ok(period);
}

function byText(input: string, today: Day): Period | undefined {
  const text = fold(input);
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(text);
    if (match !== null) return read(match.slice(1).map(Number), today);
  }
  return undefined;
}

function byNumber(input: number): Period | undefined {
  if (input >= YEAR_MIN && input < YEAR_MAX + 1)
    return Number.isInteger(input) ? byMonth("year", input, 1) : undefined;
  if (input >= YEAR_MIN * 100 + 1 && input < (YEAR_MAX + 1) * 100) {
    return Number.isInteger(input) ? byMonth("month", Math.floor(input / 100), input % 100) : undefined;
  }
  const day = dayFromSerial(input);
  return day === undefined ? undefined : periodOfDay("month", day);
}

function byMonth(
  kind: "month" | "quarter" | "half" | "year",
  year: number,
  month: number,
): Period | undefined {
  return isMonth(year, month) ? periodOfDay(kind, dayOf(year, month, 1)) : undefined;
}

function byWeek(year: number, week: number): Period | undefined {
  return year >= YEAR_MIN && year <= YEAR_MAX ? weekOfYear(year, week) : undefined;
}

function byDate([year = 0, month = 0, dayOfMonth = 0]: readonly number[]): Period | undefined {
  const day = dayFromParts(year, month, dayOfMonth);
  return day === undefined ? undefined : byMonth("month", year, month);
}

function monthBefore(today: Day, count: number): Period | undefined {
  if (count > MONTHS_BACK_MAX) return undefined;
  const { year, month } = partsOfDay(today);
  return periodOfDay("month", addMonths(dayOf(year, month, 1), -count));
}

function isMonth(year: number, month: number): boolean {
  return year >= YEAR_MIN && year <= YEAR_MAX && month >= 1 && month <= 12;
}

function fold(input: string): string {
  return input.normalize("NFKC").replaceAll(/\s+/g, "").toUpperCase();
}
