import { ok } from "#shared/result";
import type { Call } from "./call.ts";
import type { CellContext } from "./cell-context.ts";
import { foldText, isBlank } from "./fold-text.ts";
import { sizeOf } from "./grid.ts";
import type { AskedKpi } from "./kpi-code.ts";
import type { Place } from "./refusal.ts";

/** KPI.TABLE: the KPI's title in the corner, periods across the top, codes and names of scopes down the side. */
export function withHeaders(
  places: Place[][],
  call: Call,
  { kpiCode }: AskedKpi,
  { rulebook, viewer, language, scopeOf, periods }: CellContext,
): Place[][] {
  const across = (call.lists["period"] ?? [[null]]).flat();
  const down = (call.lists["scope"] ?? [[null]]).flat();
  const kpi = rulebook.inForce("kpi", kpiCode, viewer.today);
  const corner = kpi?.definition.title[language] ?? kpiCode;
  const scopes = down.map((value) => (isBlank(value) ? undefined : scopeOf(value)));
  const first = scopes.flatMap((scope) => (scope?.ok ? [scope.value] : []))[0] ?? null;
  const values = places.flat();
  const header: Place[] = across.map((value) => {
    if (isBlank(value)) return ok("");
    const found = periods.of(value, first, call.options);
    return ok(found.ok ? found.value.period.code : foldText(value));
  });
  const columns = sizeOf([across]);
  const rows = down.map((value, index): Place[] => {
    const scope = scopes[index];
    const name = scope?.ok ? `${scope.value.code} ${scope.value.name}` : foldText(value);
    return [ok(name), ...values.slice(index * columns, (index + 1) * columns)];
  });
  return [[ok(corner), ...header], ...rows];
}
