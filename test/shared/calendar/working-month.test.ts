import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, isoFromDay } from "#shared/calendar/day";
import { parsePeriod } from "#shared/calendar/parse-period";
import { listPeriods, monthsBack, offsetPeriod, periodOfDay, type Period } from "#shared/calendar/period";
import type { PeriodCalendar } from "#shared/calendar/month";

const calendar: PeriodCalendar = { code: "working_month", closesOn: 25 };
const FIRST_YEAR = 1999;
const LAST_YEAR = 2101;

/** Month by month of the working year, from JavaScript's own dates: it shares nothing with the product. */
function independentMonthOf(date: Date): string {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const working = month === 12 || day < 26 ? month : month + 1;
  return `${year}-${String(working).padStart(2, "0")}`;
}

const days = Array.from(
  { length: (Date.UTC(LAST_YEAR + 1, 0, 1) - Date.UTC(FIRST_YEAR, 0, 1)) / 86_400_000 },
  (_, index) => new Date(Date.UTC(FIRST_YEAR, 0, 1 + index)),
);
const dayNumber = (date: Date): number => date.getTime() / 86_400_000;

function shown(period: Period): string {
  return `${period.code} ${isoFromDay(period.from)}..${isoFromDay(period.until - 1)}`;
}

function read(input: string | number, today = dayOf(2026, 10, 28)): string {
  const period = parsePeriod(input, { today, calendar });
  return period.ok ? shown(period.value) : period.reason;
}

describe("the working month 26th–25th", () => {
  it("holds every day of 1999–2101 in the month that a day-by-day calendar gives it", () => {
    const wrong = days.filter(
      (date) => periodOfDay("month", dayNumber(date), calendar).code !== independentMonthOf(date),
    );
    expect(days.length).toBe(37_620);
    expect(wrong).toEqual([]);
  });

  it.each([
    ["quarter", 3, "Q"],
    ["half", 6, "H"],
  ] as const)("makes every %s of its months", (kind, length, letter) => {
    const wrong = days.filter((date) => {
      const [year = "", month = ""] = independentMonthOf(date).split("-");
      const expected = `${year}${letter}${Math.ceil(Number(month) / length)}`;
      return periodOfDay(kind, dayNumber(date), calendar).code !== expected;
    });
    expect(wrong).toEqual([]);
  });

  it("has bounds that hold exactly its days, for every kind of period", () => {
    for (const kind of ["month", "quarter", "half", "year"] as const) {
      const counted = new Map<string, number>();
      for (const date of days) {
        const period = periodOfDay(kind, dayNumber(date), calendar);
        expect(period.from <= dayNumber(date) && dayNumber(date) < period.until).toBe(true);
        counted.set(period.code, (counted.get(period.code) ?? 0) + 1);
      }
      const periods = listPeriods(kind, dayOf(FIRST_YEAR, 1, 1), dayOf(LAST_YEAR, 12, 31), calendar);
      expect(periods.map(({ code, from, until }) => [code, until - from])).toEqual([...counted]);
    }
  });

  it.each([
    ["2026-01", "2026-01 2026-01-01..2026-01-25"],
    ["2026-02", "2026-02 2026-01-26..2026-02-25"],
    ["2024-03", "2024-03 2024-02-26..2024-03-25"],
    ["2026-11", "2026-11 2026-10-26..2026-11-25"],
    ["2026-12", "2026-12 2026-11-26..2026-12-31"],
    ["2026Q1", "2026Q1 2026-01-01..2026-03-25"],
    ["2026Q4", "2026Q4 2026-09-26..2026-12-31"],
    ["2026H1", "2026H1 2026-01-01..2026-06-25"],
    ["2026", "2026 2026-01-01..2026-12-31"],
    ["2026-W43", "2026-W43 2026-10-19..2026-10-25"],
    ["2026-10-25", "2026-10 2026-09-26..2026-10-25"],
    ["2026-10-26", "2026-11 2026-10-26..2026-11-25"],
    ["2026年10月26日", "2026-11 2026-10-26..2026-11-25"],
    [46_321, "2026-11 2026-10-26..2026-11-25"],
    ["CURRENT", "2026-11 2026-10-26..2026-11-25"],
    ["PREVIOUS", "2026-10 2026-09-26..2026-10-25"],
    ["CURRENT-10", "2026-01 2026-01-01..2026-01-25"],
    ["CURRENT-11", "2025-12 2025-11-26..2025-12-31"],
    ["YTD", "YTD2026-11 2026-01-01..2026-11-25"],
    ["YTD2026-12", "YTD2026-12 2026-01-01..2026-12-31"],
  ])("reads %j as %s on 28 October 2026", (input, expected) => {
    expect(read(input)).toBe(expected);
  });

  it("lists and counts back by its own months", () => {
    expect(monthsBack(dayOf(2026, 2, 26), 3, calendar).map(shown)).toEqual([
      "2026-01 2026-01-01..2026-01-25",
      "2026-02 2026-01-26..2026-02-25",
      "2026-03 2026-02-26..2026-03-25",
    ]);
    expect(listPeriods("ytd", dayOf(2024, 3, 1), dayOf(2026, 11, 26), calendar).map(shown)).toEqual([
      "YTD2024-12 2024-01-01..2024-12-31",
      "YTD2025-12 2025-01-01..2025-12-31",
      "YTD2026-12 2026-01-01..2026-12-31",
    ]);
  });

  it("closing on any day of 1–27 tiles the days, reads back from its codes, and moves there and back", () => {
    const anyDay = fc.integer({ min: dayOf(1901, 1, 1), max: dayOf(2998, 12, 31) });
    const kinds = fc.constantFrom("week", "month", "quarter", "half", "year", "ytd");
    fc.assert(
      fc.property(anyDay, kinds, fc.integer({ min: 1, max: 27 }), (day, kind, closesOn) => {
        const any: PeriodCalendar = { code: "any", closesOn };
        const period = periodOfDay(kind, day, any);
        expect(parsePeriod(period.code, { today: day, calendar: any })).toEqual({ ok: true, value: period });
        expect(offsetPeriod(offsetPeriod(period, 7, any), -7, any)).toEqual(period);
        if (kind === "ytd") return;
        expect(period.from <= day && day < period.until).toBe(true);
        expect(offsetPeriod(period, 1, any).from).toBe(period.until);
        expect(offsetPeriod(period, -1, any).until).toBe(period.from);
      }),
    );
  });
});
