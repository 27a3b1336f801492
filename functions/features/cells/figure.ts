import type { Day } from "#shared/calendar/day";
import type { PeriodCalendar } from "#shared/calendar/month";
import type { Period } from "#shared/calendar/period";
import type { PeriodStanding } from "../closing/closes.ts";
import type { Scope } from "./resolve-scopes.ts";

/** Which number: one KPI of one scope in one period, the way a call wants it. */
export type FigureQuestion = {
  readonly kpiCode: string;
  readonly scope: Scope;
  readonly period: Period;
  /** The calendar the period was read by. */
  readonly calendar: PeriodCalendar;
  /** Names of choices that stand in for those of the rulebook's parameters. */
  readonly basis: readonly string[];
  /** The day whose KPI and parameter versions answer; null for those of the period. */
  readonly rulesDay: Day | null;
  /** The day in whose evening the value was kept; null for the value of now. */
  readonly asofDay: Day | null;
};

/**
 * A number that was asked for. Equal questions are one figure. `kind` is the same for figures that ask the same but of
 * other scopes.
 */
export type Figure = FigureQuestion & { readonly kind: number; readonly standing: PeriodStanding };
