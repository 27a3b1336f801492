import type { PeriodView } from "#shared/contract/closing";

/** A row of the grid: a unit with its periods by their codes. */
export type UnitPeriods = {
  readonly code: string;
  readonly name: string;
  readonly views: ReadonlyMap<string, PeriodView>;
};

/** Units × periods: units in the order of the list, periods newest first. */
export function gridOf(views: readonly PeriodView[]): {
  readonly periods: readonly string[];
  readonly units: readonly UnitPeriods[];
} {
  const starts = new Map(views.map(({ period, from }) => [period, from]));
  const periods = [...starts].toSorted(([, a], [, b]) => b.localeCompare(a)).map(([period]) => period);
  const rows = new Map<string, { name: string; views: Map<string, PeriodView> }>();
  for (const view of views) {
    const row = rows.get(view.unit) ?? { name: view.unitName, views: new Map<string, PeriodView>() };
    row.views.set(view.period, view);
    rows.set(view.unit, row);
  }
  return { periods, units: [...rows].map(([code, row]) => ({ code, ...row })) };
}
