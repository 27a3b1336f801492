import type { Day } from "#shared/calendar/day";
import type { Period } from "#shared/calendar/period";
import type { FunctionId } from "#shared/contract/signatures";
import { CELL_VALUES_MAX } from "#shared/contract/limits";
import { askedPlaces } from "./asked-places.ts";
import type { Call } from "./call.ts";
import type { FamilyAsks, ScopeOnDay } from "./families.ts";
import type { Periods } from "./periods.ts";
import type { ScopeResolver } from "./resolve-scopes.ts";

const ASKS: Partial<Record<FunctionId, keyof FamilyAsks>> = {
  "KPI.RANK": "siblings",
  "KPI.LEADERBOARD": "members",
  "ORG.MEMBERS": "members",
  "ORG.SUPERIOR": "superiors",
};

/** Families are those of the period's last day; of a period that has not ended, those of today. */
export function familyDay({ until }: Period, today: Day): Day {
  return Math.min(until - 1, today);
}

/** Whose superiors, members and siblings the calls need. */
export function familyAsks(
  calls: readonly Call[],
  context: {
    readonly scopeOf: ScopeResolver;
    readonly periods: Periods;
    readonly today: Day;
    readonly withMembers: boolean;
  },
): FamilyAsks {
  const asks: Record<keyof FamilyAsks, ScopeOnDay[]> = { superiors: [], members: [], siblings: [] };
  for (const call of calls) {
    const kind = context.withMembers ? "members" : ASKS[call.fn];
    const places = kind ? askedPlaces(call, context, CELL_VALUES_MAX) : undefined;
    if (!kind || !places?.ok) continue;
    for (const place of places.value.flat()) {
      if (!place.ok || place.value === "blank") continue;
      const { scope, period } = place.value;
      asks[kind].push({ scope, day: familyDay(period, context.today) });
    }
  }
  return asks;
}
