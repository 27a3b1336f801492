import type { PeriodCalendar } from "#shared/calendar/month";
import type { Period } from "#shared/calendar/period";
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

/** The scopes × periods of a call, each resolved, refused, or blank where an argument is blank. */
export function askedPlaces(
  call: Call,
  { scopeOf, periods }: { readonly scopeOf: ScopeResolver; readonly periods: Periods },
  valuesMax: number,
): Result<Result<AskedPlace | "blank", Refusal>[][], Refusal> {
  const grid = layOut(call.lists["scope"] ?? [[null]], call.lists["period"] ?? [[null]], valuesMax);
  if (!grid.ok) return grid;
  return ok(
    grid.value.map((row) =>
      row.map(([scopeAsked, periodAsked]): Result<AskedPlace | "blank", Refusal> => {
        if (isBlank(scopeAsked) || isBlank(periodAsked)) return ok("blank");
        const scope = scopeOf(scopeAsked);
        if (!scope.ok) return scope;
        const found = periods.of(periodAsked, scope.value, call.options);
        return found.ok ? ok({ scope: scope.value, ...found.value }) : found;
      }),
    ),
  );
}
