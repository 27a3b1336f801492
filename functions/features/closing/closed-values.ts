import type { Period } from "#shared/calendar/period";
import { ownContext } from "../cells/kpi-choice.ts";
import { evaluatePoint } from "../cells/kpi-evaluate.ts";
import { asksOfPoint, planPoint } from "../cells/kpi-point.ts";
import { resolveScopes } from "../cells/resolve-scopes.ts";
import { readStates } from "../facts/aggregates.repository.ts";
import { aggregatesFor } from "../facts/aggregates.ts";
import type { Viewer } from "../identity/viewer.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";

/** What a KPI of a unit comes to as its period is closed; all three are null where it has no denominator. */
export type ClosedValue = {
  readonly unitId: number;
  readonly kpiId: number;
  readonly kpiVersion: number;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
};

/** The values of a period, and the sum of all measures' versions under which they were computed. */
export type ClosedValues = { readonly values: readonly ClosedValue[]; readonly versions: number };

/**
 * Every KPI of every one of these units in a period, computed as cells are; those that the period's kind does not fit
 * are left out. The queries do not depend on how many there are.
 * @param viewer who closes; the units may stand elsewhere today, so rights over them are the caller's to check
 */
export async function closedValues(
  db: D1Database,
  viewer: Viewer,
  codes: readonly string[],
  period: Period,
  rulebook: Rulebook,
): Promise<ClosedValues> {
  const states = await readStates(db);
  const scopeOf = await resolveScopes(db, { ...viewer, isAdmin: true }, codes);
  const kpis = rulebook.allInForce("kpi", period.until - 1);
  const points = codes.flatMap((code) => {
    const scope = scopeOf(code);
    if (!scope.ok) return [];
    const context = ownContext(rulebook, viewer.today, scope.value);
    return kpis.flatMap((kpi) => {
      const point = planPoint(kpi.definition.code, scope.value, period, context);
      return point.ok ? [{ unitId: scope.value.unitId ?? 0, kpi, point: point.value }] : [];
    });
  });
  const read = await aggregatesFor(
    db,
    points.flatMap(({ point }) => asksOfPoint(point)),
    { instance: viewer.company.instance, org: viewer.company.orgVersion, measures: states.measures },
  );
  const values = points.flatMap(({ unitId, kpi, point }): ClosedValue[] => {
    const evaluated = evaluatePoint(point, read);
    // What has no target has no number to pin; a target of a closed period is refused, so that none comes later.
    if (!evaluated.ok && evaluated.reason.code !== "cell/no-denominator") return [];
    const none = { value: null, numerator: null, denominator: null };
    const { value, numerator, denominator } = evaluated.ok ? evaluated.value : none;
    return [{ unitId, kpiId: kpi.id, kpiVersion: kpi.version, value, numerator, denominator }];
  });
  const versions = [...states.measures.values()].reduce((sum, version) => sum + version, 0);
  return { values, versions };
}
