import { offsetPeriod } from "#shared/calendar/period";
import { ok, type Result } from "#shared/result";
import type { AskedPlace } from "./asked-places.ts";
import type { Call } from "./call.ts";
import type { CellContext } from "./cell-context.ts";
import { figureOf } from "./kpi-figure.ts";
import type { AskedKpi } from "./kpi-code.ts";
import type { Place, Refusal } from "./refusal.ts";

/**
 * KPI.TREND: the periods up to the one asked for, oldest first, one a row: its code, then the value of each scope in
 * the order asked. A scope that cannot be read is refused in its own column.
 */
export function planTrend(
  call: Call,
  kpi: AskedKpi,
  scopes: readonly Result<AskedPlace | "blank", Refusal>[],
  { figures }: CellContext,
): () => Place[][] {
  const first = scopes.flatMap((asked) => (asked.ok && asked.value !== "blank" ? [asked.value] : []))[0];
  if (!first) return () => [scopes.map((asked): Place => (asked.ok ? ok("") : asked))];
  const { count } = call.options;
  const rows = Array.from({ length: count }, (_, index) => {
    const back = index + 1 - count;
    const columns = scopes.map((asked) => {
      if (!asked.ok || asked.value === "blank") return asked;
      const { scope, period, calendar } = asked.value;
      return figureOf(figures, call, kpi, { scope, calendar, period: offsetPeriod(period, back, calendar) });
    });
    return { code: offsetPeriod(first.period, back, first.calendar).code, columns };
  });
  return () =>
    rows.map(({ code, columns }): Place[] => [
      ok(code),
      ...columns.map((column): Place => {
        if ("ok" in column) return column.ok ? ok("") : column;
        const value = figures.valueOf(column);
        return value.ok ? ok(value.value.value) : value;
      }),
    ]);
}
