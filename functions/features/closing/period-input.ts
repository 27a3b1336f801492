import type { PeriodCalendar } from "#shared/calendar/month";
import { parsePeriod } from "#shared/calendar/parse-period";
import { offsetPeriod, type Period, periodOfDay } from "#shared/calendar/period";
import type { Day } from "#shared/calendar/day";
import { ProblemError } from "../../http/problem-error.ts";
import { resolveScopes } from "../cells/resolve-scopes.ts";
import type { Viewer } from "../identity/viewer.ts";
import { calendarFor } from "../rulebook/calendar-for.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";

/** The kinds of period that are closed: all but the year to date, which ends anew every month. */
export const CLOSING_KINDS = ["week", "month", "quarter", "half", "year"] as const;
type ClosingKind = (typeof CLOSING_KINDS)[number];

/** The days of a period, with its code. */
export type PeriodDays = Pick<Period, "code" | "from" | "until">;

/** The calendar that a unit's periods go by: its own, the nearest superior's, or the company's. */
export async function calendarOfUnit(db: D1Database, viewer: Viewer, code: string): Promise<PeriodCalendar> {
  const rulebook = await loadRulebook(db, viewer.company);
  // Which unit's calendar it is, is told to nobody, so superiors that the viewer may not see count as well.
  const scope = (await resolveScopes(db, { ...viewer, isAdmin: true }, [code]))(code);
  const codes = scope.ok ? scope.value.units.map((unit) => unit.code) : [];
  return calendarFor(rulebook, codes, viewer.today);
}

/**
 * The period that a text names.
 * @throws {ProblemError} `period/unknown` when it names none, or none that is closed
 */
export function periodNamed(text: string, today: Day, calendar: PeriodCalendar): Period {
  const period = parsePeriod(text, { today, calendar });
  if (!period.ok || period.value.kind === "ytd") throw new ProblemError("period/unknown", { period: text });
  return period.value;
}

/** The last periods of a kind up to the one that runs, the latest first. */
export function lastPeriods(
  kind: ClosingKind,
  count: number,
  today: Day,
  calendar: PeriodCalendar,
): Period[] {
  const present = periodOfDay(kind, today, calendar);
  return Array.from({ length: count }, (_, back) => offsetPeriod(present, -back, calendar));
}
