import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromIso, dayOf, isoFromDay } from "#shared/calendar/day";
import { parsePeriod } from "#shared/calendar/parse-period";
import {
  comparePeriods,
  holdsDay,
  listPeriods,
  monthsBack,
  offsetPeriod,
  periodOfDay,
  PERIOD_KINDS,
} from "#shared/calendar/period";

const today = dayOf(2026, 10, 15);
const anyDay = fc.integer({ min: dayOf(1901, 1, 1), max: dayOf(2998, 12, 31) });
const anyKind = fc.constantFrom(...PERIOD_KINDS);
const tilingKind = fc.constantFrom("week", "month", "quarter", "half", "year");

function read(input: string | number): string {
  const period = parsePeriod(input, { today });
  if (!period.ok) return period.reason;
  const { code, from, until } = period.value;
  return `${code} ${isoFromDay(from)}..${isoFromDay(until - 1)}`;
}

describe("a period", () => {
  it("reads back from its code", () => {
    fc.assert(
      fc.property(anyKind, anyDay, (kind, day) => {
        const period = periodOfDay(kind, day);
        expect(parsePeriod(period.code, { today })).toEqual({ ok: true, value: period });
      }),
    );
  });

  it("tiles the days with its neighbours of the same kind, without gap or overlap", () => {
    fc.assert(
      fc.property(tilingKind, anyDay, (kind, day) => {
        const period = periodOfDay(kind, day);
        expect(holdsDay(period, day)).toBe(true);
        expect(offsetPeriod(period, 1).from).toBe(period.until);
        expect(offsetPeriod(period, -1).until).toBe(period.from);
        expect(periodOfDay(kind, period.until - 1)).toEqual(period);
      }),
    );
  });

  it("moves there and back again", () => {
    fc.assert(
      fc.property(anyKind, anyDay, fc.integer({ min: -60, max: 60 }), (kind, day, count) => {
        const period = periodOfDay(kind, day);
        expect(offsetPeriod(offsetPeriod(period, count), -count)).toEqual(period);
      }),
    );
  });

  it("numbers weeks as ISO 8601 does, year edges included", () => {
    const weeks = [
      "2025-12-29",
      "2026-01-01",
      "2026-01-04",
      "2026-01-05",
      "2020-12-31",
      "2021-01-03",
      "2024-12-30",
      "2027-01-03",
    ];
    expect(weeks.map((iso) => periodOfDay("week", dayFromIso(iso) ?? 0).code)).toEqual([
      "2026-W01",
      "2026-W01",
      "2026-W01",
      "2026-W02",
      "2020-W53",
      "2020-W53",
      "2025-W01",
      "2026-W53",
    ]);
  });

  it("lists oldest first, both ends included", () => {
    expect(
      listPeriods("quarter", dayOf(2025, 11, 30), dayOf(2026, 4, 1)).map((period) => period.code),
    ).toEqual(["2025Q4", "2026Q1", "2026Q2"]);
    expect(listPeriods("ytd", dayOf(2024, 3, 1), dayOf(2026, 10, 1)).map((period) => period.code)).toEqual([
      "YTD2024-10",
      "YTD2025-10",
      "YTD2026-10",
    ]);
    expect(monthsBack(dayOf(2026, 3, 31), 3).map((period) => period.code)).toEqual([
      "2026-01",
      "2026-02",
      "2026-03",
    ]);
    expect(monthsBack(today, 0)).toEqual([]);
  });

  it("orders by its first day, then by its last", () => {
    const codes = ["2026", "2026-02", "2026Q1", "2026-01"].flatMap((code) => {
      const period = parsePeriod(code, { today });
      return period.ok ? [period.value] : [];
    });
    expect(codes.toSorted(comparePeriods).map((period) => period.code)).toEqual([
      "2026-01",
      "2026Q1",
      "2026",
      "2026-02",
    ]);
  });
});

describe("reading a period", () => {
  const october = "2026-10 2026-10-01..2026-10-31";

  it.each([
    "2026-10",
    "2026/10",
    "202610",
    "2026年10月",
    "２０２６－１０",
    " 2026 - 10 ",
    "2026-10",
    "2026年 10月",
    "2026-10-05",
    "2026/10/5",
    "2026年10月5日",
    "current",
    "本月",
    "CURRENT-0",
    202_610,
    46_300,
    46_300.75,
  ])("takes %j for October 2026", (input) => {
    expect(read(input)).toBe(october);
  });

  it.each([
    ["2026-W43", "2026-W43 2026-10-19..2026-10-25"],
    ["2026w43", "2026-W43 2026-10-19..2026-10-25"],
    ["2026年第43周", "2026-W43 2026-10-19..2026-10-25"],
    ["2020-W53", "2020-W53 2020-12-28..2021-01-03"],
    ["2026Q4", "2026Q4 2026-10-01..2026-12-31"],
    ["2026年第四季度", "bad-period"],
    ["2026年第4季度", "2026Q4 2026-10-01..2026-12-31"],
    ["2026h2", "2026H2 2026-07-01..2026-12-31"],
    ["2026年上半年", "2026H1 2026-01-01..2026-06-30"],
    ["2026", "2026 2026-01-01..2026-12-31"],
    [2026, "2026 2026-01-01..2026-12-31"],
    [1900, "1900 1900-01-01..1900-12-31"],
    ["YTD", "YTD2026-10 2026-01-01..2026-10-31"],
    ["PREVIOUS", "2026-09 2026-09-01..2026-09-30"],
    ["上月", "2026-09 2026-09-01..2026-09-30"],
    ["CURRENT-3", "2026-07 2026-07-01..2026-07-31"],
    ["CURRENT-10", "2025-12 2025-12-01..2025-12-31"],
    [61, "1900-03 1900-03-01..1900-03-31"],
  ])("takes %j for %s", (input, expected) => {
    expect(read(input)).toBe(expected);
  });

  it("keeps the previous month right on a 31st", () => {
    const march = parsePeriod("PREVIOUS", { today: dayOf(2026, 3, 31) });
    expect(march.ok && march.value.code).toBe("2026-02");
  });

  it.each([
    "",
    "  ",
    "D1",
    "2026-13",
    "2026-00",
    "2026-W54",
    "2026-W00",
    "2025-W53",
    "2026Q5",
    "2026H3",
    "2026-02-30",
    "1899",
    "3000",
    "46300",
    "CURRENT+1",
    "CURRENT-99999",
    "constructor",
    0,
    -1,
    60,
    2026.5,
    202_613,
    202_600,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    3e9,
  ])("refuses %j", (input) => {
    expect(read(input)).toBe("bad-period");
  });
});
