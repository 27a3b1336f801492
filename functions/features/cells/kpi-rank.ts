import { ok } from "#shared/result";
import type { AskedPlace } from "./asked-places.ts";
import type { Call } from "./call.ts";
import type { CellContext } from "./cell-context.ts";
import { competitionRanks } from "./competition-rank.ts";
import type { Member } from "./families.ts";
import { familyDay } from "./family-asks.ts";
import { figureOf } from "./kpi-figure.ts";
import type { AskedKpi } from "./kpi-code.ts";
import { type Place, refuse } from "./refusal.ts";

/** A member with its value and its place among the others; without a value it has no place and is not here. */
export type Placed = { readonly member: Member; readonly value: number; readonly place: number };

/** KPI.RANK: the place among units of the same superior, or people of the same unit; equal values share a place. */
export function planRank(call: Call, kpi: AskedKpi, asked: AskedPlace, context: CellContext): () => Place {
  const { families, figures, viewer } = context;
  const { scope, period } = asked;
  const own = figureOf(figures, call, kpi, asked);
  const siblings = families.siblingsOf({ scope, day: familyDay(period, viewer.today) });
  const placed = planPlaces(call, kpi, { ...asked, members: siblings }, context);
  return () => {
    const value = figures.valueOf(own);
    if (!value.ok) return value;
    const place = placed().get(scope.code)?.place;
    return place === undefined
      ? refuse("cell/no-data-yet", { scope: scope.code, period: period.code })
      : ok(place);
  };
}

/** Plans the values of members, and answers their places by code; the better value by the KPI's direction comes first. */
export function planPlaces(
  call: Call,
  kpi: AskedKpi,
  { members, period, calendar }: Omit<AskedPlace, "scope"> & { readonly members: readonly Member[] },
  { figures, rulebook }: CellContext,
): () => ReadonlyMap<string, Placed> {
  const direction = rulebook.inForce("kpi", kpi.kpiCode, period.until - 1)?.definition.direction ?? "up";
  const asked = members.map((member) => ({
    member,
    figure: figureOf(figures, call, kpi, { scope: member.scope, period, calendar }),
  }));
  return () => {
    const valued = asked.flatMap(({ member, figure }) => {
      const value = figures.valueOf(figure);
      return value.ok ? [{ member, value: value.value.value }] : [];
    });
    const places = competitionRanks(
      valued.map(({ value }) => value),
      direction,
    );
    return new Map(
      valued.map(({ member, value }, index) => [
        member.scope.code,
        { member, value, place: places[index] ?? 0 },
      ]),
    );
  };
}
