import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import { dayFromIso, isoFromDay, partsOfDay, serialFromDay } from "../../../shared/calendar/day.ts";
import { readDate } from "../../../shared/import/read-date.ts";

const FIRST_OCTOBER = dayFromIso("2026-10-01");

describe("a date in a file", () => {
  test.each([
    "2026-10-01",
    "2026-10-1",
    "2026/10/1",
    "2026.10.1",
    "2026年10月1日",
    "２０２６年１０月１日",
    "20261001",
    " 2026-10-01 ",
    "2026-10-01 00:00:00",
    "2026-10-01T09:30",
    "46296",
    46_296,
    46_296.75,
  ])("%o is the first of October 2026", (text) => {
    expect(readDate(text)).toEqual({ ok: true, value: FIRST_OCTOBER });
  });

  test.each(["", "  ", null])("%o is blank", (text) => {
    expect(readDate(text)).toEqual({ ok: true, value: null });
  });

  test.each([
    ["1/2/2026", "date-order-unclear"],
    ["10-11-2026", "date-order-unclear"],
    ["25.12.2026", "date-order-unclear"],
    ["26/10/1", "date-year-unclear"],
    ["1/2/26", "date-year-unclear"],
    ["26年10月1日", "date-year-unclear"],
    ["2026-02-30", "date-does-not-exist"],
    ["2026年13月1日", "date-does-not-exist"],
    ["2025-02-29", "date-does-not-exist"],
    ["2026-10-01T23:30:00Z", "date-with-zone"],
    ["2026-10-01T23:30:00+08:00", "date-with-zone"],
    ["2026", "not-a-date"],
    ["202610", "not-a-date"],
    ["2026-10/01", "not-a-date"],
    ["soon", "not-a-date"],
    [0, "not-a-date"],
    [-46_296, "not-a-date"],
    [true, "not-a-date"],
  ] as const)("%o is refused as %s", (text, reason) => {
    expect(readDate(text)).toEqual({ ok: false, reason });
  });

  test("every way of writing a day reads as that day", () => {
    fc.assert(
      fc.property(fc.integer({ min: -15_000, max: 80_000 }), (day) => {
        const { year, month, dayOfMonth } = partsOfDay(day);
        const ways = [
          isoFromDay(day),
          `${year}/${month}/${dayOfMonth}`,
          `${year}年${month}月${dayOfMonth}日`,
          serialFromDay(day),
        ];
        expect(ways.map((way) => readDate(way))).toEqual(ways.map(() => ({ ok: true, value: day })));
      }),
    );
  });
});
