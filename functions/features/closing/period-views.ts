import { isoFromDay } from "#shared/calendar/day";
import type { PeriodView } from "#shared/contract/closing";
import type { Viewer } from "../identity/viewer.ts";
import type { CoverRow, UnitRow } from "./closing-reads.repository.ts";
import { readCovers } from "./closing-reads.repository.ts";
import type { Closes } from "./closes.ts";
import { loadCloses } from "./load-closes.ts";
import type { PeriodDays } from "./period-input.ts";

/** How every one of these periods stands in every one of these units, unit by unit. */
export async function periodViews(
  db: D1Database,
  viewer: Viewer,
  units: readonly UnitRow[],
  periods: readonly PeriodDays[],
  closes: Closes,
): Promise<PeriodView[]> {
  const from = Math.min(...periods.map((period) => period.from));
  const until = Math.max(...periods.map((period) => period.until));
  const ids = units.map((unit) => unit.id);
  const covers = await readCovers(db, viewer, ids, { from, until });
  return units.flatMap((unit) => {
    const ofUnit = covers.filter((cover) => cover.unit_id === unit.id);
    return periods.map((period) => periodView(unit, period, ofUnit, closes, viewer));
  });
}

/** How one period of a unit stands. */
export async function onePeriod(
  db: D1Database,
  viewer: Viewer,
  unit: UnitRow,
  period: PeriodDays,
  closes: Closes,
): Promise<PeriodView> {
  const [view] = await periodViews(db, viewer, [unit], [period], closes);
  if (!view) throw new TypeError("a unit and a period have a view");
  return view;
}

/** How a period of a unit stands after the viewer's own close or reopening, which has moved the closing version by one. */
export async function periodAfter(
  db: D1Database,
  viewer: Viewer,
  unit: UnitRow,
  period: PeriodDays,
): Promise<PeriodView> {
  const company = { ...viewer.company, closingVersion: viewer.company.closingVersion + 1 };
  return onePeriod(db, viewer, unit, period, await loadCloses(db, company));
}

function periodView(
  unit: UnitRow,
  period: PeriodDays,
  covers: readonly CoverRow[],
  closes: Closes,
  viewer: Viewer,
): PeriodView {
  const standing = closes.statusOf(unit.id, period, viewer.today);
  const touching = covers.filter((cover) => cover.from_day < period.until && period.from < cover.until_day);
  const own = touching.find(
    (cover) => cover.is_own === 1 && cover.close_from === period.from && cover.close_until === period.until,
  );
  const by = own ?? touching[0];
  const above = touching.find((cover) => cover.is_own === 0);
  const mayClose = unit.may_close === 1;
  return {
    unit: unit.code,
    unitName: unit.name,
    period: period.code,
    from: isoFromDay(period.from),
    to: isoFromDay(period.until - 1),
    status: standing.status,
    closeId: own?.close_id ?? null,
    closedAt: standing.closedAt,
    closedBy: standing.status === "final" ? (by?.closed_by ?? null) : null,
    closedByName: standing.status === "final" ? (by?.closed_by_name ?? null) : null,
    closedAbove: above?.close_unit ?? null,
    rulebookVersion: standing.rulebookVersion,
    adjustments: own?.adjustments ?? 0,
    mayClose: mayClose && !own && standing.status !== "open",
    mayReopen: mayClose && own !== undefined,
  };
}
