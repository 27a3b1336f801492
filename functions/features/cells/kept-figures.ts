import { isoFromDay } from "#shared/calendar/day";
import { epochMsFromIso } from "#shared/calendar/instant";
import { dayOfInstant } from "#shared/calendar/zone";
import { ok, type Result } from "#shared/result";
import type { KpiValue } from "#shared/rulebook/kpi";
import type { Rulebook } from "../rulebook/rulebook.ts";
import type { Figure } from "./figure.ts";
import { type KeptAsk, type KeptRow, readKeptValues } from "./kept-values.repository.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** A value as it was kept, and the UTC instant of the close that kept it; null for a daily snapshot. */
export type KeptValue = { readonly value: KpiValue; readonly closedAt: string | null };

/**
 * Answers figures with `asof=` from closes and daily snapshots: the close that held in the evening of that day, else
 * the snapshot of that evening, else nothing. Kept are units, never people.
 */
export async function keptFigures(
  db: D1Database,
  figures: readonly Figure[],
  rulebook: Rulebook,
): Promise<(figure: Figure) => Result<KeptValue, Refusal>> {
  const asks = new Map<Figure, KeptAsk>();
  for (const figure of figures) {
    const ask = askOf(figure, rulebook);
    if (ask) asks.set(figure, ask);
  }
  const rows = new Map<Figure, KeptRow[]>([...asks.keys()].map((figure) => [figure, []]));
  const asked = [...asks.keys()];
  if (asked.length > 0) {
    for (const row of await readKeptValues(db, [...asks.values()])) {
      const figure = asked[row.i];
      if (figure) rows.get(figure)?.push(row);
    }
  }
  return (figure) => chosen(figure, rows.get(figure) ?? [], rulebook.timeZone);
}

function askOf(figure: Figure, rulebook: Rulebook): KeptAsk | undefined {
  const { scope, period, asofDay } = figure;
  const kpi = rulebook.inForce("kpi", figure.kpiCode, period.until - 1);
  if (!kpi || scope.unitId === null || asofDay === null) return undefined;
  return { kpiId: kpi.id, unitId: scope.unitId, from: period.from, until: period.until, day: asofDay };
}

function chosen(figure: Figure, rows: readonly KeptRow[], timeZone: string): Result<KeptValue, Refusal> {
  const day = figure.asofDay ?? 0;
  const closed = rows.findLast(
    ({ closed_at, reopened_at }) =>
      closed_at !== null &&
      dayIn(closed_at, timeZone) <= day &&
      (reopened_at === null || dayIn(reopened_at, timeZone) > day),
  );
  const row = closed ?? rows.find(({ closed_at }) => closed_at === null);
  const named = { kpi: figure.kpiCode, scope: figure.scope.code, period: figure.period.code };
  if (!row) return refuse("cell/no-snapshot", { ...named, asof: isoFromDay(day) });
  const { value, numerator, denominator, closed_at: closedAt } = row;
  if (value === null || numerator === null) return refuse("cell/no-denominator", named);
  return ok({ value: { value, numerator, denominator }, closedAt });
}

function dayIn(instant: string, timeZone: string): number {
  const at = epochMsFromIso(instant);
  return at === undefined ? Number.POSITIVE_INFINITY : dayOfInstant(at, timeZone);
}
