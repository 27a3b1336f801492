import { ok, type Result } from "#shared/result";
import type { KpiValue } from "#shared/rulebook/kpi";
import { type PinnedAsk, readPinnedValues } from "../closing/pinned-values.repository.ts";
import type { Figure } from "./figure.ts";
import type { PlannedPoint } from "./planned-points.ts";
import { type Refusal, refuse } from "./refusal.ts";

/**
 * What figures of units came to when exactly their period was closed: it stands whatever is written since, in other
 * periods too, which growth and windows look into. Calls with rules or choices of their own are computed.
 */
export async function pinnedFigures(
  db: D1Database,
  planned: ReadonlyMap<Figure, PlannedPoint>,
): Promise<ReadonlyMap<Figure, Result<KpiValue, Refusal>>> {
  const asks = new Map<Figure, PinnedAsk>();
  for (const [figure, { point }] of planned) {
    const { standing, scope, basis, rulesDay, asofDay } = figure;
    if (standing.pinnedBy === null || scope.unitId === null || !point.ok) continue;
    if (basis.length > 0 || rulesDay !== null || asofDay !== null) continue;
    asks.set(figure, { closeId: standing.pinnedBy, unitId: scope.unitId, kpiId: point.value.kpi.id });
  }
  const pinned = new Map<Figure, Result<KpiValue, Refusal>>();
  if (asks.size === 0) return pinned;
  const figures = [...asks.keys()];
  for (const { i, value, numerator, denominator } of await readPinnedValues(db, [...asks.values()])) {
    const figure = figures[i];
    if (!figure) continue;
    const named = { kpi: figure.kpiCode, scope: figure.scope.code, period: figure.period.code };
    const hasValue = value !== null && numerator !== null;
    pinned.set(
      figure,
      hasValue ? ok({ value, numerator, denominator }) : refuse("cell/no-denominator", named),
    );
  }
  return pinned;
}
