import { describe, expect, it } from "vitest";
import { dayOf } from "#shared/calendar/day";
import { addWorkingDays, workingDays } from "#shared/calendar/working-days";
import { companyCalendar } from "#shared/handbook/company/company.calendar";
import { workingMonthCalendar } from "#shared/handbook/company/working-month.calendar";
import { periodCalendar, readInstant, workCalendar } from "#shared/rulebook/calendar";

describe("the company's calendar", () => {
  it("counts 2026-03-01 07:30 in Beijing in March, while it is February in London", () => {
    expect(readInstant(companyCalendar, "2026-03-01T07:30:00+08:00")?.month).toBe("2026-03");
    expect(
      readInstant({ ...companyCalendar, timeZone: "Europe/London" }, "2026-03-01T07:30:00+08:00")?.month,
    ).toBe("2026-02");
  });

  it("has the 248 working days of China's 2026, of which 18 are in October and 16 in February", () => {
    const calendar = workCalendar(companyCalendar);
    expect(workingDays(dayOf(2026, 1, 1), dayOf(2027, 1, 1), calendar)).toBe(248);
    expect(workingDays(dayOf(2026, 10, 1), dayOf(2026, 11, 1), calendar)).toBe(18);
    expect(workingDays(dayOf(2026, 2, 1), dayOf(2026, 3, 1), calendar)).toBe(16);
    expect(addWorkingDays(dayOf(2026, 9, 30), 1, calendar)).toBe(dayOf(2026, 10, 8));
  });

  it("is told from the working month by its code and the day that closes", () => {
    expect(periodCalendar(companyCalendar)).toEqual({ code: "company", closesOn: null });
    expect(periodCalendar(workingMonthCalendar)).toEqual({ code: "working_month", closesOn: 25 });
  });
});
