import { ok } from "#shared/result";
import type { AskedPlace } from "./asked-places.ts";
import type { Call } from "./call.ts";
import type { CellContext } from "./cell-context.ts";
import type { Member } from "./families.ts";
import { familyDay } from "./family-asks.ts";
import { planPlaces } from "./kpi-rank.ts";
import type { AskedKpi } from "./kpi-code.ts";
import { type Place, refuse } from "./refusal.ts";

/**
 * KPI.LEADERBOARD: place, code, name and value of the units directly below, or of a group's people, as far as the
 * viewer may name them; the places are among all of them. Everybody whose place is within `top=` is shown.
 */
export function planLeaderboard(
  call: Call,
  kpi: AskedKpi,
  asked: AskedPlace,
  context: CellContext,
): () => Place[][] {
  const { scope, period, calendar } = asked;
  const { families, viewer } = context;
  const members = partsOf(families.membersOf({ scope, day: familyDay(period, viewer.today) }));
  const placed = planPlaces(call, kpi, { period, calendar, members }, context);
  return () => {
    const rows = [...placed().values()]
      .filter(({ member, place }) => member.visible && place <= call.options.top)
      .toSorted((left, right) => left.place - right.place);
    if (rows.length === 0) return [[refuse("cell/no-data-yet", { scope: scope.code, period: period.code })]];
    return rows.map(({ member, value, place }) => [
      ok(place),
      ok(member.scope.code),
      ok(member.scope.name),
      ok(value),
    ]);
  };
}

/** What a scope is made of: the units directly below it, else its people. */
export function partsOf(members: readonly Member[]): readonly Member[] {
  const units = members.filter(({ scope }) => scope.unitId !== null);
  return units.length > 0 ? units : members;
}
