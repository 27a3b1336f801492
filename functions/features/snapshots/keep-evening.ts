import { offsetPeriod, type Period, periodOfDay } from "#shared/calendar/period";
import type { Deps } from "../../deps.ts";
import { resolveScopes } from "../cells/resolve-scopes.ts";
import { closedValues } from "../closing/closed-values.ts";
import type { Closes } from "../closing/closes.ts";
import { loadCloses } from "../closing/load-closes.ts";
import { clockViewer } from "../identity/clock-viewer.ts";
import { companyNow } from "../identity/company-now.ts";
import type { Viewer } from "../identity/viewer.ts";
import { calendarFor } from "../rulebook/calendar-for.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { hasSnapshot, readUnitsOn, snapshotStatements, type SnapshotValue } from "./snapshots.repository.ts";

/**
 * Keeps what every KPI of every unit stood at in the evening before, for the month that ran then and the one before it,
 * each by the unit's own calendar; for `asof=`. What a close has settled is kept by the close. Does nothing when that
 * evening is kept already, so it may run as often as the clock likes. The first run after the company's midnight
 * decides, so what came in between midnight and then is in it.
 */
export async function keepEvening(deps: Pick<Deps, "db" | "now">): Promise<void> {
  const { db } = deps;
  const { company, today } = await companyNow(deps);
  const day = today - 1;
  if (await hasSnapshot(db, day)) return;
  const units = await readUnitsOn(db, day);
  if (units.length === 0) return;
  const rulebook = await loadRulebook(db, company);
  const viewer = clockViewer(company, day);
  const closes = await loadCloses(db, company);
  const values: SnapshotValue[] = [];
  for (const { month, codes } of await openMonths(db, viewer, units, { rulebook, closes })) {
    const found = await closedValues(db, viewer, codes, month, rulebook);
    values.push(...found.values.map((value) => ({ ...value, from: month.from, until: month.until })));
  }
  const statements = snapshotStatements(db, day, values);
  if (statements.length > 0) await db.batch(statements);
}

/** The months to keep, each with the units whose calendar has it and for which it is not final: two a calendar. */
async function openMonths(
  db: D1Database,
  viewer: Viewer,
  units: readonly { readonly id: number; readonly code: string }[],
  { rulebook, closes }: { readonly rulebook: Rulebook; readonly closes: Closes },
): Promise<{ month: Period; codes: string[] }[]> {
  const scopeOf = await resolveScopes(
    db,
    viewer,
    units.map(({ code }) => code),
  );
  const months = new Map<string, { month: Period; codes: string[] }>();
  for (const { id, code } of units) {
    const scope = scopeOf(code);
    const above = scope.ok ? scope.value.units.map((unit) => unit.code) : [code];
    const calendar = calendarFor(rulebook, above, viewer.today);
    const running = periodOfDay("month", viewer.today, calendar);
    for (const month of [running, offsetPeriod(running, -1, calendar)]) {
      if (closes.statusOf(id, month, viewer.today).status === "final") continue;
      const key = `${calendar.code} ${month.code}`;
      const same = months.get(key);
      if (same) same.codes.push(code);
      else months.set(key, { month, codes: [code] });
    }
  }
  return [...months.values()];
}
