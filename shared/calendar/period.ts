import { dayOf, partsOfDay, weekdayOf, type Day } from "./day.ts";
import {
  CALENDAR_MONTHS,
  firstDayOfMonth,
  lastDayOfMonth,
  monthOfDay,
  type PeriodCalendar,
} from "./month.ts";

/** The kinds of period, in the order a menu shows them. */
export const PERIOD_KINDS = ["week", "month", "quarter", "half", "year", "ytd"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/**
 * A stretch of days with its canonical code: `2026-W43`, `2026-10`, `2026Q4`, `2026H2`, `2026`, or `YTD2026-10`
 * for 1 January to the end of October. `until` is the first day after it. Which days a month has is the calendar's to
 * say; quarters, halves and years are made of its months, weeks are ISO weeks in every calendar.
 */
export type Period = {
  readonly kind: PeriodKind;
  readonly code: string;
  readonly from: Day;
  readonly until: Day;
};

const DAYS_PER_WEEK = 7;
const MONTHS_PER_YEAR = 12;
const MONTHS: Readonly<Record<Exclude<PeriodKind, "week" | "ytd">, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

/**
 * The period of a kind that holds the day.
 * A week runs Monday to Sunday and belongs to the year of its Thursday (ISO 8601).
 */
export function periodOfDay(kind: PeriodKind, day: Day, calendar: PeriodCalendar = CALENDAR_MONTHS): Period {
  if (kind === "week") return weekFrom(day - weekdayOf(day) + 1);
  const month = monthOfDay(day, calendar);
  return kind === "ytd" ? yearToMonthAt(month, calendar) : periodAt(kind, month, calendar);
}

/** The period of a kind that a month (1–12) of a year belongs to. */
export function periodOfMonth(
  kind: Exclude<PeriodKind, "week">,
  year: number,
  month: number,
  calendar: PeriodCalendar = CALENDAR_MONTHS,
): Period {
  const index = year * MONTHS_PER_YEAR + month - 1;
  return kind === "ytd" ? yearToMonthAt(index, calendar) : periodAt(kind, index, calendar);
}

/** The ISO week of a year, or `undefined` when that year has no such week. */
export function weekOfYear(year: number, week: number): Period | undefined {
  const fourthOfJanuary = dayOf(year, 1, 4);
  const firstMonday = fourthOfJanuary - weekdayOf(fourthOfJanuary) + 1;
  const found = weekFrom(firstMonday + (week - 1) * DAYS_PER_WEEK);
  return week >= 1 && found.code.startsWith(String(year)) ? found : undefined;
}

/** The period `count` steps later (negative: earlier) of the same kind. A year to date moves by whole years. */
export function offsetPeriod(
  period: Period,
  count: number,
  calendar: PeriodCalendar = CALENDAR_MONTHS,
): Period {
  if (period.kind === "week") return weekFrom(period.from + count * DAYS_PER_WEEK);
  const lastMonth = monthOfDay(period.until - 1, calendar);
  if (period.kind === "ytd") return yearToMonthAt(lastMonth + count * MONTHS_PER_YEAR, calendar);
  return periodAt(period.kind, lastMonth + count * MONTHS[period.kind], calendar);
}

/** All periods of a kind from the one that holds `first` to the one that holds `last`, oldest first. */
export function listPeriods(
  kind: PeriodKind,
  first: Day,
  last: Day,
  calendar: PeriodCalendar = CALENDAR_MONTHS,
): readonly Period[] {
  const periods: Period[] = [];
  const end = periodOfDay(kind, last, calendar);
  let period =
    kind === "ytd"
      ? offsetPeriod(end, yearOf(first, calendar) - yearOf(last, calendar), calendar)
      : periodOfDay(kind, first, calendar);
  while (period.from <= end.from) {
    periods.push(period);
    period = offsetPeriod(period, 1, calendar);
  }
  return periods;
}

/** The `count` months that end with the month that holds the day, oldest first. */
export function monthsBack(
  day: Day,
  count: number,
  calendar: PeriodCalendar = CALENDAR_MONTHS,
): readonly Period[] {
  const last = monthOfDay(day, calendar);
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    periodAt("month", last - count + 1 + index, calendar),
  );
}

/** Orders periods by their first day, then by their last. */
export function comparePeriods(left: Period, right: Period): number {
  return left.from - right.from || left.until - right.until;
}

/** Whether the day lies in the period. */
export function holdsDay(period: Period, day: Day): boolean {
  return day >= period.from && day < period.until;
}

function periodAt(
  kind: Exclude<PeriodKind, "week" | "ytd">,
  month: number,
  calendar: PeriodCalendar,
): Period {
  const length = MONTHS[kind];
  const first = Math.floor(month / length) * length;
  const year = Math.floor(first / MONTHS_PER_YEAR);
  return {
    kind,
    code: codeOf(kind, year, (first - year * MONTHS_PER_YEAR) / length + 1),
    from: firstDayOfMonth(first, calendar),
    until: lastDayOfMonth(first + length - 1, calendar) + 1,
  };
}

function yearToMonthAt(month: number, calendar: PeriodCalendar): Period {
  const year = Math.floor(month / MONTHS_PER_YEAR);
  const january = year * MONTHS_PER_YEAR;
  return {
    kind: "ytd",
    code: `YTD${codeOf("month", year, month - january + 1)}`,
    from: firstDayOfMonth(january, calendar),
    until: lastDayOfMonth(month, calendar) + 1,
  };
}

function yearOf(day: Day, calendar: PeriodCalendar): number {
  return Math.floor(monthOfDay(day, calendar) / MONTHS_PER_YEAR);
}

function weekFrom(monday: Day): Period {
  const { year } = partsOfDay(monday + 3);
  const week = Math.floor((monday + 3 - dayOf(year, 1, 1)) / DAYS_PER_WEEK) + 1;
  return {
    kind: "week",
    code: `${year}-W${String(week).padStart(2, "0")}`,
    from: monday,
    until: monday + DAYS_PER_WEEK,
  };
}

function codeOf(kind: "month" | "quarter" | "half" | "year", year: number, index: number): string {
  if (kind === "month") return `${year}-${String(index).padStart(2, "0")}`;
  if (kind === "quarter") return `${year}Q${index}`;
  return kind === "half" ? `${year}H${index}` : String(year);
}
