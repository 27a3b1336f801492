import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  dayFromIso,
  dayFromSerial,
  endOfMonth,
  isoFromDay,
  partsOfDay,
  serialFromDay,
  weekdayOf,
} from "#shared/calendar/day";

const MS_PER_DAY = 86_400_000;
const anyDay = fc.integer({ min: dayFrom("0001-01-01"), max: dayFrom("9999-12-31") });
const anyMonths = fc.integer({ min: -1_200, max: 1_200 });
const midDay = fc.integer({ min: dayFrom("1800-01-01"), max: dayFrom("2200-12-31") });

function dayFrom(iso: string): number {
  const day = dayFromIso(iso);
  if (day === undefined) throw new Error(`not a day: ${iso}`);
  return day;
}

describe("days", () => {
  it("agree with the platform's own calendar on every day of 0001–9999", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * MS_PER_DAY);
        expect(isoFromDay(day)).toBe(date.toISOString().slice(0, 10));
        expect(weekdayOf(day)).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay());
      }),
    );
  });

  it("read back what they write", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayFromIso(isoFromDay(day))).toBe(day);
      }),
    );
  });

  it("count from 1970-01-01", () => {
    expect([dayFromIso("1970-01-01"), dayFromIso("1969-12-31"), dayFromIso("2026-03-01")]).toEqual([
      0, -1, 20_513,
    ]);
  });

  it.each([
    "2026-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-4-1",
    "2026/04/01",
    "20260401",
    " 2026-04-01",
    "2026-04-01T00:00",
    "",
  ])("refuse %j", (text) => {
    expect(dayFromIso(text)).toBeUndefined();
  });

  it("accept 29 February in leap years only", () => {
    expect(
      ["2024-02-29", "2000-02-29", "2100-02-29", "2023-02-29"].map((text) => dayFromIso(text) !== undefined),
    ).toEqual([true, true, false, false]);
  });
});

describe("adding months", () => {
  it.each([
    ["2025-01-31", 13, "2026-02-28"],
    ["2023-01-31", 13, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 13, "2025-03-29"],
    ["2024-02-29", 25, "2026-03-29"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2025-03-31", -1, "2025-02-28"],
    ["2025-12-15", 1, "2026-01-15"],
    ["2025-01-15", -1, "2024-12-15"],
  ])("to %s: %i months is %s", (from, months, to) => {
    expect(isoFromDay(addMonths(dayFrom(from), months))).toBe(to);
  });

  it("lands in the month that many months away, on the same day or the month's last", () => {
    fc.assert(
      fc.property(midDay, anyMonths, (day, months) => {
        const before = partsOfDay(day);
        const after = partsOfDay(addMonths(day, months));
        expect(after.year * 12 + after.month).toBe(before.year * 12 + before.month + months);
        expect(after.dayOfMonth).toBe(
          Math.min(before.dayOfMonth, partsOfDay(endOfMonth(day, months)).dayOfMonth),
        );
      }),
    );
  });

  it("never changes the order of two days", () => {
    fc.assert(
      fc.property(midDay, midDay, anyMonths, (a, b, months) => {
        expect(addMonths(Math.min(a, b), months)).toBeLessThanOrEqual(addMonths(Math.max(a, b), months));
      }),
    );
  });

  it("changes nothing for no months, and can be undone up to the 28th", () => {
    fc.assert(
      fc.property(midDay, anyMonths, (day, months) => {
        expect(addMonths(day, 0)).toBe(day);
        const early = day - partsOfDay(day).dayOfMonth + 28;
        expect(addMonths(addMonths(early, months), -months)).toBe(early);
      }),
    );
  });
});

describe("date serials", () => {
  it("are the 1900 system, with Lotus's 29 February 1900 refused", () => {
    const isos = [1, 59, 60, 61, 25_569, 46_300, 46_300.99, 2_958_465].map((serial) => {
      const day = dayFromSerial(serial);
      return day === undefined ? undefined : isoFromDay(day);
    });
    expect(isos).toEqual([
      "1900-01-01",
      "1900-02-28",
      undefined,
      "1900-03-01",
      "1970-01-01",
      "2026-10-05",
      "2026-10-05",
      "9999-12-31",
    ]);
  });

  it("outside the system are no day", () => {
    expect([0, -5, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY].map(dayFromSerial)).toEqual(
      Array(5).fill(undefined),
    );
  });

  it("read back what they write from March 1900 on", () => {
    fc.assert(
      fc.property(fc.integer({ min: dayFrom("1900-03-01"), max: dayFrom("9999-12-31") }), (day) => {
        expect(dayFromSerial(serialFromDay(day))).toBe(day);
      }),
    );
  });
});
