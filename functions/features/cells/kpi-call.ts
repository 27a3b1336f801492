import type { Period } from "#shared/calendar/period";
import { parsePeriod } from "#shared/calendar/parse-period";
import type { Scalar } from "#shared/contract/cells";
import { ok, type Result } from "#shared/result";
import type { Aggregate, Ask } from "../facts/aggregates.repository.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import type { Call } from "./call.ts";
import { foldText, isBlank } from "./fold-text.ts";
import { layOut } from "./grid.ts";
import { kpiCodeOf } from "./kpi-code.ts";
import { ownContext } from "./kpi-choice.ts";
import { evaluatePoint } from "./kpi-evaluate.ts";
import { asksOfPoint, type KpiPoint, planPoint } from "./kpi-point.ts";
import { type Place, type Refusal, refuse } from "./refusal.ts";
import type { Scope, ScopeResolver } from "./resolve-scopes.ts";

/** What planning needs to know. */
export type PlanContext = {
  readonly rulebook: Rulebook;
  readonly today: number;
  readonly scopeOf: ScopeResolver;
};

/** A KPI call laid out: a point, a refusal, or a blank for every place of its answer. */
export type KpiPlan = {
  readonly call: Call;
  readonly kpiCode: string;
  readonly places: readonly (readonly Result<KpiPoint | "blank", Refusal>[])[];
};

/** The period an argument names; an omitted one is the current month. */
export function periodOf(value: Scalar, today: number): Result<Period, Refusal> {
  const input = value === null ? "CURRENT" : typeof value === "number" ? value : foldText(value);
  if (typeof value === "boolean") return refuse("cell/bad-period", { period: foldText(value) });
  const period = parsePeriod(input, { today });
  return period.ok ? period : refuse("cell/bad-period", { period: foldText(value) });
}

/** Plans every place of a KPI call. */
export function planKpiCall(call: Call, context: PlanContext, valuesMax: number): Result<KpiPlan, Refusal> {
  const code = kpiCodeOf(call);
  if (!code.ok) return code;
  const grid = layOut(call.lists["scope"] ?? [[null]], call.lists["period"] ?? [[null]], valuesMax);
  if (!grid.ok) return grid;
  const scopes = remembered((value: Scalar) => context.scopeOf(value));
  const periods = remembered((value: Scalar) => periodOf(value, context.today));
  const places = grid.value.map((row) =>
    row.map(([scopeAsked, periodAsked]): Result<KpiPoint | "blank", Refusal> => {
      if (isBlank(scopeAsked) || isBlank(periodAsked)) return ok("blank");
      const scope: Result<Scope, Refusal> = scopes(scopeAsked);
      if (!scope.ok) return scope;
      const period = periods(periodAsked);
      if (!period.ok) return period;
      const asked = ownContext(context.rulebook, context.today, scope.value);
      return planPoint(code.value, scope.value, period.value, asked);
    }),
  );
  return ok({ call, kpiCode: code.value, places });
}

/** What has to be read for a plan. */
export function asksOf(plan: KpiPlan): Ask[] {
  return plan.places.flatMap((row) =>
    row.flatMap((place) => (place.ok && place.value !== "blank" ? asksOfPoint(place.value) : [])),
  );
}

/** The places of a plan with their values. */
export function evaluatePlan(plan: KpiPlan, read: (ask: Ask) => Aggregate): Place[][] {
  return plan.places.map((row) =>
    row.map((place): Place => {
      if (!place.ok) return place;
      if (place.value === "blank") return ok("");
      const value = evaluatePoint(place.value, read);
      return value.ok ? ok(value.value.value) : value;
    }),
  );
}

function remembered<Value>(compute: (value: Scalar) => Value): (value: Scalar) => Value {
  const known = new Map<Scalar, Value>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const computed = compute(value);
    known.set(value, computed);
    return computed;
  };
}
