import type { PeriodCalendar } from "#shared/calendar/month";
import type { Period } from "#shared/calendar/period";
import type { Scalar } from "#shared/contract/cells";
import { ok, type Result } from "#shared/result";
import type { Call } from "./call.ts";
import { isBlank } from "./fold-text.ts";
import { layOut } from "./grid.ts";
import type { Periods } from "./periods.ts";
import type { Refusal } from "./refusal.ts";
import type { Scope, ScopeResolver } from "./resolve-scopes.ts";

/** One place of an answer: a scope in a period, as the call's calendar has it. */
export type AskedPlace = {
  readonly scope: Scope;
  readonly period: Period;
  readonly calendar: PeriodCalendar;
};

type Resolving = { readonly scopeOf: ScopeResolver; readonly periods: Periods };

/** A scope in a period, resolved, refused, or blank where an argument is blank. */
export function askedPlace(
  scopeAsked: Scalar,
  periodAsked: Scalar,
  { options }: Call,
  { scopeOf, periods }: Resolving,
): Result<AskedPlace | "blank", Refusal> {
  if (isBlank(scopeAsked) || isBlank(periodAsked)) return BLANK;
  const scope = scopeOf(scopeAsked);
  if (!scope.ok) return scope;
  const found = periods.of(periodAsked, scope.value, options);
  return found.ok ? ok({ scope: scope.value, ...found.value }) : found;
}

const BLANK = ok("blank" as const);

/** The scopes × periods of a call. */
export function askedPlaces(
  call: Call,
  resolving: Resolving,
  valuesMax: number,
): Result<Result<AskedPlace | "blank", Refusal>[][], Refusal> {
  const grid = layOut(call.lists["scope"] ?? [[null]], call.lists["period"] ?? [[null]], valuesMax);
  if (!grid.ok) return grid;
  return ok(
    grid.value.map((row) => row.map(([scope, period]) => askedPlace(scope, period, call, resolving))),
  );
}
