import type { Day } from "#shared/calendar/day";
import type { PeriodStatus } from "#shared/contract/closing";

/** A stretch of days on which a unit is closed, or was until its close was opened again. */
export type ClosedStretch = {
  readonly unitId: number;
  readonly from: Day;
  readonly until: Day;
  readonly closeId: number;
  readonly state: "closed" | "reopened";
  readonly rulebookVersion: number;
  /** UTC instant of the close. */
  readonly closedAt: string;
  /** The unit that was closed: this one or one above it. */
  readonly closedUnit: string;
  /** The period that was closed: its code, its first day, and the first day after it. */
  readonly period: string;
  readonly periodFrom: Day;
  readonly periodUntil: Day;
};

/** How settled a period of a unit is, and under which rules it answers once it is final. */
export type PeriodStanding = {
  readonly status: PeriodStatus;
  /** Of the close that covers the period's last day; null unless final. */
  readonly rulebookVersion: number | null;
  readonly closedAt: string | null;
  /** The close of exactly these days, which has pinned what every KPI came to; null for none, or unless final. */
  readonly pinnedBy: number | null;
};

/** Which days of which units are closed, answered from memory. `until` is exclusive. */
export type Closes = {
  /**
   * How settled a stretch of days of a unit is: `final` where every day of it is closed, by whichever closes, and
   * `reopened` where every day of it is or was.
   */
  statusOf(unitId: number, period: { readonly from: Day; readonly until: Day }, today: Day): PeriodStanding;
  /** The first close that holds a day of the stretch. */
  closedWithin(unitId: number, from: Day, until: Day): ClosedStretch | undefined;
  /** All stretches of days on which a unit is closed, the oldest close first. */
  closedStretches(unitId: number): readonly ClosedStretch[];
};

const UNSETTLED = { rulebookVersion: null, closedAt: null, pinnedBy: null };
const OPEN: PeriodStanding = { status: "open", ...UNSETTLED };
const PROVISIONAL: PeriodStanding = { status: "provisional", ...UNSETTLED };

/** How a period stands where nothing was ever closed. `until` is exclusive. */
export function neverClosed({ until }: { readonly until: Day }, today: Day): PeriodStanding {
  return today < until ? OPEN : PROVISIONAL;
}

/** An index over all closes. Where two closes hold a day, the older one decides: what it settled does not move. */
export function createCloses(stretches: readonly ClosedStretch[]): Closes {
  const byUnit = new Map<number, ClosedStretch[]>();
  for (const stretch of stretches.toSorted((a, b) => a.closeId - b.closeId)) {
    const list = byUnit.get(stretch.unitId);
    if (list) list.push(stretch);
    else byUnit.set(stretch.unitId, [stretch]);
  }
  const within = (unitId: number, from: Day, until: Day): ClosedStretch[] =>
    (byUnit.get(unitId) ?? []).filter((stretch) => stretch.from < until && from < stretch.until);
  return {
    statusOf: (unitId, { from, until }, today) => {
      if (today < until || !byUnit.has(unitId)) return neverClosed({ until }, today);
      const all = within(unitId, from, until);
      const closed = all.filter(({ state }) => state === "closed");
      const last = closed.find((stretch) => stretch.until >= until);
      if (last && covers(closed, from, until)) {
        const exact = closed.find((stretch) => stretch.periodFrom === from && stretch.periodUntil === until);
        const { rulebookVersion, closedAt } = last;
        return { status: "final", rulebookVersion, closedAt, pinnedBy: exact?.closeId ?? null };
      }
      const status = covers(all, from, until) ? "reopened" : "provisional";
      return { status, ...UNSETTLED };
    },
    closedWithin: (unitId, from, until) =>
      within(unitId, from, until).find(({ state }) => state === "closed"),
    closedStretches: (unitId) => (byUnit.get(unitId) ?? []).filter(({ state }) => state === "closed"),
  };
}

/** Whether every day from one until another lies in one of the stretches. */
export function covers(
  stretches: readonly { readonly from: Day; readonly until: Day }[],
  from: Day,
  until: Day,
): boolean {
  let reached = from;
  for (const stretch of stretches.toSorted((a, b) => a.from - b.from)) {
    if (stretch.from > reached) return false;
    reached = Math.max(reached, stretch.until);
  }
  return reached >= until;
}
