import type { Day } from "#shared/calendar/day";
import { CALENDAR_MONTHS, type PeriodCalendar } from "#shared/calendar/month";
import { periodCalendar } from "#shared/rulebook/calendar";
import type { Rulebook } from "./rulebook.ts";

const COMPANY_CALENDAR = "company";

/**
 * The calendar in force on a day for a unit: the nearest one that names it or a superior, else the company's.
 * @param unitCodes the unit's code, then its superiors' up to the root; codes compare without case
 */
export function calendarFor(rulebook: Rulebook, unitCodes: readonly string[], day: Day): PeriodCalendar {
  const calendars = rulebook.allInForce("calendar", day);
  for (const unit of unitCodes) {
    const own = calendars.find(({ definition }) =>
      definition.units?.some((code) => code.toLowerCase() === unit.toLowerCase()),
    );
    if (own) return periodCalendar(own.definition);
  }
  const company = calendars.find(({ definition }) => definition.code === COMPANY_CALENDAR);
  return company ? periodCalendar(company.definition) : CALENDAR_MONTHS;
}
