import type { Day } from "#shared/calendar/day";
import type { PeriodCalendar } from "#shared/calendar/month";
import { parsePeriod } from "#shared/calendar/parse-period";
import { offsetPeriod, type Period, periodOfDay } from "#shared/calendar/period";
import type { SimulatedMove } from "#shared/contract/rulebook";
import { ownContext } from "../cells/kpi-choice.ts";
import { evaluatePoint } from "../cells/kpi-evaluate.ts";
import { asksOfPoint, type KpiPoint, planPoint } from "../cells/kpi-point.ts";
import type { Scope } from "../cells/resolve-scopes.ts";
import type { Closes } from "../closing/closes.ts";
import { type Aggregate, type Ask, readStates } from "../facts/aggregates.repository.ts";
import { aggregatesFor } from "../facts/aggregates.ts";
import type { Company } from "../identity/viewer.ts";
import type { Rulebook } from "./rulebook.ts";
import type { SimulatedUnit } from "./simulation.repository.ts";

/** How far back months are compared, beside the running one. */
const MONTHS_BACK = 13;

/** Two rulebooks to compare, on a day. */
export type Comparison = {
  readonly company: Company;
  readonly before: Rulebook;
  readonly after: Rulebook;
  readonly kpis: readonly string[];
  readonly closes: Closes;
  readonly today: Day;
  /** The day whose calendars hold: today, or the one on which a calendar comes in force. */
  readonly calendarDay: Day;
};

type Compared = {
  readonly kpi: string;
  readonly unit: SimulatedUnit;
  readonly period: string;
  readonly before: KpiPoint | null;
  readonly after: KpiPoint | null;
};

/**
 * What every KPI of every one of these units comes to under two rulebooks, over the last thirteen months, the running
 * one, and their quarters and years. Closed periods keep their values, so they are left out.
 */
export async function compareUnits(
  db: D1Database,
  units: readonly SimulatedUnit[],
  comparison: Comparison,
): Promise<{ readonly compared: number; readonly moves: readonly SimulatedMove[] }> {
  const points = units.flatMap((unit) => pointsOf(unit, comparison));
  const asks = points.flatMap(({ before, after }) =>
    [before, after].flatMap((point) => (point ? asksOfPoint(point) : [])),
  );
  const { measures } = await readStates(db);
  const { instance, orgVersion: org } = comparison.company;
  const read = await aggregatesFor(db, asks, { instance, measures, org });
  const moves = points.flatMap(({ kpi, unit, period, ...planned }): SimulatedMove[] => {
    const [before, after] = [valueOf(planned.before, read), valueOf(planned.after, read)];
    const definition = (planned.after ?? planned.before)?.kpi.definition;
    if (before === after || !definition) return [];
    const { title, format } = definition;
    return [{ kpi, title, unit: unit.code, unitName: unit.name, period, before, after, format }];
  });
  return { compared: points.length, moves };
}

function pointsOf(unit: SimulatedUnit, comparison: Comparison): Compared[] {
  const { before, after, kpis, closes, today } = comparison;
  const scope: Scope = {
    code: unit.code,
    name: unit.name,
    unitId: unit.id,
    personId: null,
    units: unit.units,
    matched: "code",
  };
  const months = comparedMonths(scope, comparison);
  const left = periodsOf(before, scope, months, comparison);
  const right = periodsOf(after, scope, months, comparison);
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((code) => {
    const [was, is] = [left.get(code), right.get(code)];
    if (was && closes.statusOf(unit.id, was, today).status === "final") return [];
    return kpis.flatMap((kpi): Compared[] => {
      const points = {
        before: was ? plan(before, kpi, scope, was, comparison) : null,
        after: is ? plan(after, kpi, scope, is, comparison) : null,
      };
      return points.before || points.after ? [{ kpi, unit, period: code, ...points }] : [];
    });
  });
}

/** Codes of the last months with the running one, as either calendar has them: the same of both, so that none seems to go. */
function comparedMonths(scope: Scope, comparison: Comparison): ReadonlySet<string> {
  const { before, after, today } = comparison;
  const codes = [before, after].flatMap((rulebook) => {
    const calendar = calendarOf(rulebook, scope, comparison);
    const running = periodOfDay("month", today, calendar);
    return Array.from({ length: MONTHS_BACK + 1 }, (_, back) => offsetPeriod(running, -back, calendar).code);
  });
  return new Set(codes);
}

/** These months, their quarters and years, by code, as the scope's calendar has them. */
function periodsOf(
  rulebook: Rulebook,
  scope: Scope,
  codes: ReadonlySet<string>,
  comparison: Comparison,
): ReadonlyMap<string, Period> {
  const { today } = comparison;
  const calendar = calendarOf(rulebook, scope, comparison);
  const periodOf = (code: string): Period[] => {
    const period = parsePeriod(code, { today, calendar });
    return period.ok ? [period.value] : [];
  };
  const months = [...codes].toSorted().flatMap(periodOf);
  const wider = (["quarter", "year"] as const).flatMap((kind) =>
    months.map((month) => periodOfDay(kind, month.until - 1, calendar)),
  );
  return new Map([...months, ...wider].map((period) => [period.code, period]));
}

function calendarOf(rulebook: Rulebook, scope: Scope, { calendarDay }: Comparison): PeriodCalendar {
  return ownContext(rulebook, calendarDay, scope).calendar;
}

function plan(
  rulebook: Rulebook,
  kpi: string,
  scope: Scope,
  period: Period,
  { today, calendarDay }: Comparison,
): KpiPoint | null {
  const point = planPoint(kpi, scope, period, { ...ownContext(rulebook, calendarDay, scope), today });
  return point.ok ? point.value : null;
}

function valueOf(point: KpiPoint | null, read: (ask: Ask) => Aggregate): number | null {
  const value = point === null ? null : evaluatePoint(point, read);
  return value?.ok ? value.value.value : null;
}
