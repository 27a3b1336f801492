import type { Day } from "#shared/calendar/day";
import type { PeriodCalendar } from "#shared/calendar/month";
import { parsePeriod } from "#shared/calendar/parse-period";
import type { Period } from "#shared/calendar/period";
import type { Scalar } from "#shared/contract/cells";
import { ok, type Result } from "#shared/result";
import { periodCalendar } from "#shared/rulebook/calendar";
import { calendarFor } from "../rulebook/calendar-for.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { type CellOptions, refuseOptions } from "./cell-options.ts";
import { foldText } from "./fold-text.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { Scope } from "./resolve-scopes.ts";

/** A period with the calendar that says what it is. */
export type CalendarPeriod = { readonly period: Period; readonly calendar: PeriodCalendar };

/** Reads the periods of a request, each text of each calendar once. */
export type Periods = {
  /**
   * The period an argument names; an omitted one is the current month. The option's calendar decides what it is, else
   * that of the scope, else the company's.
   */
  of(value: Scalar, scope: Scope | null, options: CellOptions): Result<CalendarPeriod, Refusal>;
  /** The calendar alone. */
  calendarOf(scope: Scope | null, options: CellOptions): Result<PeriodCalendar, Refusal>;
};

/** The periods of one request, under the calendars in force today. */
export function createPeriods(rulebook: Rulebook, today: Day): Periods {
  const known = new Map<Scope | string | null, Result<PeriodCalendar, Refusal>>();
  const read = new Map<string, Map<Scalar, Result<CalendarPeriod, Refusal>>>();

  function calendarOf(scope: Scope | null, options: CellOptions): Result<PeriodCalendar, Refusal> {
    const key = options.calendar ?? scope;
    const before = known.get(key);
    if (before) return before;
    const calendar = options.calendar === null ? ownCalendar(scope) : namedCalendar(options.calendar);
    known.set(key, calendar);
    return calendar;
  }

  function ownCalendar(scope: Scope | null): Result<PeriodCalendar, Refusal> {
    return ok(calendarFor(rulebook, scope?.units.map(({ code }) => code) ?? [], today));
  }

  function namedCalendar(code: string): Result<PeriodCalendar, Refusal> {
    const all = rulebook.allInForce("calendar", today).map(({ definition }) => definition);
    const found = all.find((definition) => definition.code === code);
    if (found) return ok(periodCalendar(found));
    return refuseOptions(`calendar=${code}`, all.map((definition) => definition.code).join(", "));
  }

  return {
    calendarOf,
    of(value, scope, options) {
      const calendar = calendarOf(scope, options);
      if (!calendar.ok) return calendar;
      const texts = read.get(calendar.value.code) ?? new Map<Scalar, Result<CalendarPeriod, Refusal>>();
      read.set(calendar.value.code, texts);
      const before = texts.get(value);
      if (before) return before;
      const period = periodOf(value, today, calendar.value);
      const found = period.ok ? ok({ period: period.value, calendar: calendar.value }) : period;
      texts.set(value, found);
      return found;
    },
  };
}

function periodOf(value: Scalar, today: Day, calendar: PeriodCalendar): Result<Period, Refusal> {
  const input = value === null ? "CURRENT" : typeof value === "number" ? value : foldText(value);
  if (typeof value === "boolean") return refuse("cell/bad-period", { period: foldText(value) });
  const period = parsePeriod(input, { today, calendar });
  return period.ok ? period : refuse("cell/bad-period", { period: foldText(value) });
}
