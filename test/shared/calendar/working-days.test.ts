import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "#shared/calendar/day";
import { addWorkingDays, isWorkingDay, workingDays, type WorkCalendar } from "#shared/calendar/working-days";

const plain: WorkCalendar = { works: new Map() };
/** October 2026 in China: the 1st to the 7th are free, Saturday the 10th makes up for it. */
const october: WorkCalendar = {
  works: new Map([
    ...Array.from({ length: 7 }, (_, index): [number, boolean] => [dayOf(2026, 10, 1 + index), false]),
    [dayOf(2026, 10, 10), true],
  ]),
};

describe("working days", () => {
  it("are Monday to Friday, but for holidays and the days that make up for them", () => {
    const working = Array.from({ length: 14 }, (_, index) => index + 1).filter((day) =>
      isWorkingDay(dayOf(2026, 10, day), october),
    );
    expect(working).toEqual([8, 9, 10, 12, 13, 14]);
    expect(workingDays(dayOf(2026, 10, 1), dayOf(2026, 11, 1), october)).toBe(18);
    expect(workingDays(dayOf(2026, 10, 1), dayOf(2026, 11, 1), plain)).toBe(22);
  });

  it("are counted on from a day that may be free, and back", () => {
    expect(addWorkingDays(dayOf(2026, 10, 1), 3, october)).toBe(dayOf(2026, 10, 10));
    expect(addWorkingDays(dayOf(2026, 10, 12), -1, october)).toBe(dayOf(2026, 10, 10));
    expect(addWorkingDays(dayOf(2026, 10, 3), 0, october)).toBe(dayOf(2026, 10, 3));
  });

  it("added are the working days that lie between, whatever the calendar", () => {
    const start = dayOf(2026, 1, 1);
    const calendars = fc
      .array(fc.tuple(fc.integer({ min: start - 60, max: start + 60 }), fc.boolean()), { maxLength: 40 })
      .map((days): WorkCalendar => ({ works: new Map(days) }));
    fc.assert(
      fc.property(calendars, fc.integer({ min: 1, max: 60 }), (calendar, count) => {
        const later = addWorkingDays(start, count, calendar);
        expect(isWorkingDay(later, calendar)).toBe(true);
        expect(workingDays(start + 1, later + 1, calendar)).toBe(count);
        const earlier = addWorkingDays(start, -count, calendar);
        expect(workingDays(earlier, start, calendar)).toBe(count);
      }),
    );
  });

  it("of a calendar without any are refused, not searched for ever", () => {
    const never: WorkCalendar = { works: new Map() };
    const days = Array.from({ length: 100_002 }, (_, index): [number, boolean] => [index, false]);
    const free: WorkCalendar = { works: new Map(days) };
    expect(workingDays(dayOf(2026, 10, 3), dayOf(2026, 10, 5), never)).toBe(0);
    expect(() => addWorkingDays(0, 1, free)).toThrow(RangeError);
  });
});
