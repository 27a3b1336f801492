import type { KpiPoint } from "./kpi-point.ts";

/** The formula of a KPI as the rulebook has it. */
export function formulaOf(point: KpiPoint): string {
  const { numerator, denominator } = point.kpi.definition;
  return denominator === undefined ? numerator : `(${numerator}) / (${denominator})`;
}
