import { addMonths, dayOf, daysInMonth, partsOfDay, weekdayOf, type Day } from "./day.ts";

/** The kinds of period, in the order a menu shows them. */
export const PERIOD_KINDS = ["week", "month", "quarter", "half", "year", "ytd"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/**
 * A stretch of days with its canonical code: `2026-W43`, `2026-10`, `2026Q4`, `2026H2`, `2026`, or `YTD2026-10`
 * for 1 January to the end of October. `until` is the first day after it.
 */
export type Period = {
  readonly kind: PeriodKind;
  readonly code: string;
  readonly from: Day;
  readonly until: Day;
};

const DAYS_PER_WEEK = 7;
const MONTHS: Readonly<Record<Exclude<PeriodKind, "week" | "ytd">, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

/** The period of a kind that holds the day. A week runs Monday to Sunday and belongs to the year of its Thursday (ISO 8601). */
export function periodOfDay(kind: PeriodKind, day: Day): Period {
  if (kind === "week") return weekFrom(day - weekdayOf(day) + 1);
  const { year, month } = partsOfDay(day);
  if (kind === "ytd") return yearToMonth(year, month);
  const length = MONTHS[kind];
  const index = Math.floor((month - 1) / length);
  const from = dayOf(year, index * length + 1, 1);
  return { kind, code: codeOf(kind, year, index + 1), from, until: addMonths(from, length) };
}

/** The ISO week of a year, or `undefined` when that year has no such week. */
export function weekOfYear(year: number, week: number): Period | undefined {
  const fourthOfJanuary = dayOf(year, 1, 4);
  const firstMonday = fourthOfJanuary - weekdayOf(fourthOfJanuary) + 1;
  const found = weekFrom(firstMonday + (week - 1) * DAYS_PER_WEEK);
  return week >= 1 && found.code.startsWith(String(year)) ? found : undefined;
}

/** 1 January to the last day of a month (1–12) of that year. */
export function yearToMonth(year: number, month: number): Period {
  return {
    kind: "ytd",
    code: `YTD${year}-${String(month).padStart(2, "0")}`,
    from: dayOf(year, 1, 1),
    until: dayOf(year, month, daysInMonth(year, month)) + 1,
  };
}

/** The period `count` steps later (negative: earlier) of the same kind. A year to date moves by whole years. */
export function offsetPeriod(period: Period, count: number): Period {
  if (period.kind === "week") return weekFrom(period.from + count * DAYS_PER_WEEK);
  if (period.kind === "ytd") {
    const { year, month } = partsOfDay(period.until - 1);
    return yearToMonth(year + count, month);
  }
  return periodOfDay(period.kind, addMonths(period.from, count * MONTHS[period.kind]));
}

/** All periods of a kind from the one that holds `first` to the one that holds `last`, oldest first. */
export function listPeriods(kind: PeriodKind, first: Day, last: Day): readonly Period[] {
  const periods: Period[] = [];
  const end = periodOfDay(kind, last);
  let period =
    kind === "ytd" ? yearToMonth(partsOfDay(first).year, partsOfDay(last).month) : periodOfDay(kind, first);
  while (period.from <= end.from) {
    periods.push(period);
    period = offsetPeriod(period, 1);
  }
  return periods;
}

/** The `count` months that end with the month that holds the day, oldest first. */
export function monthsBack(day: Day, count: number): readonly Period[] {
  return count < 1 ? [] : listPeriods("month", addMonths(day, 1 - count), day);
}

/** Orders periods by their first day, then by their last. */
export function comparePeriods(left: Period, right: Period): number {
  return left.from - right.from || left.until - right.until;
}

/** Whether the day lies in the period. */
export function holdsDay(period: Period, day: Day): boolean {
  return day >= period.from && day < period.until;
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
