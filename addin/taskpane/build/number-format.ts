import type { KpiView } from "#shared/contract/kpis";
import type { FunctionId } from "#shared/contract/signatures";

const OF_KPI: Readonly<Record<KpiView["format"], string>> = {
  percent: "0.0%",
  money: "#,##0",
  number: "#,##0.##",
};

/** Functions that answer in the unit of the KPI they are asked for. */
const IN_KPI_UNIT: ReadonlySet<string> = new Set([
  "KPI.VALUE",
  "KPI.TABLE",
  "KPI.TREND",
  "KPI.TARGET",
  "KPI.VARIANCE",
]);

const OF_FUNCTION: Readonly<Record<string, string>> = {
  "KPI.ACTIVITYRATE": "0.0%",
  "KPI.RECRUITRATE": "0.0%",
  "KPI.ATTRITION": "0.0%",
  "KPI.PERSISTENCY": "0.0%",
  "KPI.ATTAINMENT": "0.0%",
  "KPI.COVERAGE": "0.0%",
  "KPI.PRODUCTIVITY": "#,##0",
  "PERIOD.START": "yyyy-mm-dd",
  "PERIOD.END": "yyyy-mm-dd",
};

/** The number format that a formula's cells deserve; null where they are best left as they are. */
export function numberFormatFor(fn: FunctionId, kpi: KpiView | undefined): string | null {
  if (kpi && IN_KPI_UNIT.has(fn)) return OF_KPI[kpi.format];
  return OF_FUNCTION[fn] ?? null;
}
