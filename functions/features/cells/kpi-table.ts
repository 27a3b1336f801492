import type { Language } from "#shared/contract/language";
import { ok } from "#shared/result";
import { foldText, isBlank } from "./fold-text.ts";
import { sizeOf } from "./grid.ts";
import { type KpiPlan, periodOf, type PlanContext } from "./kpi-call.ts";
import type { Place } from "./refusal.ts";

/** KPI.TABLE: the KPI's title in the corner, periods across the top, codes and names of scopes down the side. */
export function withHeaders(
  places: Place[][],
  plan: KpiPlan,
  context: PlanContext,
  language: Language,
): Place[][] {
  const periods = (plan.call.lists["period"] ?? [[null]]).flat();
  const scopes = (plan.call.lists["scope"] ?? [[null]]).flat();
  const kpi = context.rulebook.inForce("kpi", plan.kpiCode, context.today);
  const corner = kpi?.definition.title[language] ?? plan.kpiCode;
  const values = places.flat();
  const header: Place[] = periods.map((value) => {
    if (isBlank(value)) return ok("");
    const period = periodOf(value, context.today);
    return ok(period.ok ? period.value.code : foldText(value));
  });
  const columns = sizeOf([periods]);
  const rows = scopes.map((value, index): Place[] => {
    const scope = isBlank(value) ? null : context.scopeOf(value);
    const name = scope?.ok ? `${scope.value.code} ${scope.value.name}` : foldText(value);
    return [ok(name), ...values.slice(index * columns, (index + 1) * columns)];
  });
  return [[ok(corner), ...header], ...rows];
}
