import { describe, expect, it } from "vitest";
import { isoFromDay } from "#shared/calendar/day";
import { dayOfInstant, isTimeZone, startOfDay } from "#shared/calendar/zone";

describe("the day of an instant", () => {
  it.each([
    ["2026-02-28T23:30:00Z", "Asia/Shanghai", "2026-03-01"],
    ["2026-03-01T07:30:00+08:00", "Asia/Shanghai", "2026-03-01"],
    ["2026-03-01T07:30:00+08:00", "UTC", "2026-02-28"],
    ["2026-12-31T16:00:00Z", "Asia/Shanghai", "2027-01-01"],
    ["2026-12-31T15:59:59Z", "Asia/Shanghai", "2026-12-31"],
    ["2026-03-08T07:30:00Z", "America/Los_Angeles", "2026-03-07"],
    ["1969-12-31T12:00:00Z", "UTC", "1969-12-31"],
  ])("%s in %s is %s", (instant, zone, day) => {
    expect(isoFromDay(dayOfInstant(Date.parse(instant), zone))).toBe(day);
  });

  it.each([
    "Asia/Shanghai",
    "UTC",
    "America/Los_Angeles",
    "Pacific/Kiritimati",
    "Asia/Kathmandu",
    "Africa/Cairo",
  ])("begins in %s at the first instant that shows it, on days when clocks change too", (zone) => {
    const wrong = Array.from({ length: 400 }, (_, after) => 20_454 + after).filter((day) => {
      const start = startOfDay(day, zone);
      return dayOfInstant(start, zone) !== day || dayOfInstant(start - 1, zone) !== day - 1;
    });
    expect(wrong).toEqual([]);
  });

  it("needs a time zone that exists", () => {
    expect([isTimeZone("Asia/Shanghai"), isTimeZone("Asia/Nowhere"), isTimeZone("")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
