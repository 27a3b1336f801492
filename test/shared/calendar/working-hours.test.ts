import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addWorkingHours, type WorkingHours } from "#shared/calendar/working-hours";
import type { WorkCalendar } from "#shared/calendar/working-days";

const HOURS: WorkingHours = { starts: 9, ends: 18 };
const MINUTE_MS = 60_000;

/** 1 to 7 October 2026 are free, Saturday the 10th makes up for it. */
const shanghai = {
  timeZone: "Asia/Shanghai",
  works: new Map([
    ...[1, 2, 3, 4, 5, 6, 7].map((day) => [dayOf(`2026-10-0${day}`), false] as const),
    [dayOf("2026-10-10"), true] as const,
  ]),
};

function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}

function later(
  instant: string,
  hours: number,
  calendar: WorkCalendar & { timeZone: string } = shanghai,
): string {
  return new Date(addWorkingHours(Date.parse(instant), hours, calendar, HOURS)).toISOString();
}

describe("working hours", () => {
  it.each([
    ["within the day", "2026-10-12T10:00:00+08:00", 2, "2026-10-12T12:00:00+08:00"],
    ["up to the end of the day", "2026-10-12T10:00:00+08:00", 8, "2026-10-12T18:00:00+08:00"],
    ["over the night", "2026-10-12T17:00:00+08:00", 2, "2026-10-13T10:00:00+08:00"],
    ["from before the day", "2026-10-12T06:00:00+08:00", 1, "2026-10-12T10:00:00+08:00"],
    ["from after the day", "2026-10-12T23:00:00+08:00", 1, "2026-10-13T10:00:00+08:00"],
    ["over a weekend", "2026-10-16T17:30:00+08:00", 1, "2026-10-19T09:30:00+08:00"],
    [
      "over holidays, to a Saturday that people work",
      "2026-09-30T17:00:00+08:00",
      19.5,
      "2026-10-10T09:30:00+08:00",
    ],
    ["none: the next working time", "2026-10-11T12:00:00+08:00", 0, "2026-10-12T09:00:00+08:00"],
  ])("pass %s", (_where, from, hours, to) => {
    expect(later(from, hours)).toBe(new Date(to).toISOString());
  });

  it("are hours of the clock where it is put back in between", () => {
    const berlin = { timeZone: "Europe/Berlin", works: new Map<number, boolean>() };
    expect(later("2026-10-23T17:00:00+02:00", 2, berlin)).toBe("2026-10-26T09:00:00.000Z");
  });

  it("are as many minutes of working time as were asked for, counted one by one", () => {
    const starts = fc.integer({ min: Date.parse("2026-09-25"), max: Date.parse("2026-10-25") });
    fc.assert(
      fc.property(starts, fc.integer({ min: 0, max: 60 * 40 }), (from, minutes) => {
        const start = Math.floor(from / MINUTE_MS) * MINUTE_MS;
        const end = addWorkingHours(start, minutes / 60, shanghai, HOURS);
        let worked = 0;
        for (let at = start; at < end; at += MINUTE_MS) if (isWorked(at)) worked += 1;
        expect(worked).toBe(minutes);
        expect(minutes === 0 || isWorked(end - MINUTE_MS)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("of a working day without any are refused", () => {
    expect(() => addWorkingHours(0, 1, shanghai, { starts: 18, ends: 9 })).toThrow(RangeError);
  });
});

/** Shanghai has been eight hours ahead of UTC all the time. */
function isWorked(at: number): boolean {
  const local = at + 8 * 3_600_000;
  const day = Math.floor(local / 86_400_000);
  const minute = (local - day * 86_400_000) / MINUTE_MS;
  const weekday = new Date(day * 86_400_000).getUTCDay();
  const works = shanghai.works.get(day) ?? (weekday >= 1 && weekday <= 5);
  return works && minute >= 9 * 60 && minute < 18 * 60;
}
