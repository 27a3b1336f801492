import type { Day } from "#shared/calendar/day";
import type { Closes, ClosedStretch } from "../closing/closes.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { type Applied, refuse } from "./applied.ts";
import { type ChangedDays, changedPlacements, changedStandings } from "./changed-days.ts";
import type { PeopleState } from "./person-state.ts";
import type { UnitTree } from "./unit-tree.ts";

/** Which days are closed, and for how many months after joining the day of joining can decide who counts. */
export type ClosedDays = { readonly closes: Closes; readonly tenureMonths: number };

/** What a change of people is judged by. */
export function closedDaysOf(closes: Closes, rulebook: Rulebook, today: Day): ClosedDays {
  const tenures = rulebook
    .allInForce("measure", today)
    .map(({ definition }) => definition.who?.tenureMonths ?? 0);
  return { closes, tenureMonths: Math.max(0, ...tenures) };
}

/** Applies a row to a person unless it changes a closed day; the state is then as it was. */
export function applyToOpenDays(
  state: PeopleState,
  code: string,
  { closes, tenureMonths }: ClosedDays,
  apply: () => Applied,
): Applied {
  const key = code.toLowerCase();
  const before = state.people.get(key);
  const { nextId } = state;
  const outcome = apply();
  const after = state.people.get(key);
  if (!after || after === before) return outcome;
  const closed = closedAmong(changedStandings(before, after, tenureMonths), closes);
  if (!closed) return outcome;
  if (before) state.people.set(key, before);
  else state.people.delete(key);
  state.nextId = nextId;
  return periodClosed(closed);
}

/** Applies a row to the tree unless it changes where something stands on a closed day; the tree is then as it was. */
export function placeOnOpenDays(tree: UnitTree, code: string, closes: Closes, apply: () => Applied): Applied {
  const key = code.toLowerCase();
  const before = tree.byCode.get(key);
  const outcome = apply();
  const after = tree.byCode.get(key);
  if (!before || !after || after === before) return outcome;
  const closed = closedAmong(changedPlacements(before, after), closes);
  if (!closed) return outcome;
  tree.byCode.set(key, before);
  return periodClosed(closed);
}

/** The first close that a change touches. The day before a period counts too: its headcount opens the period. */
function closedAmong(changed: readonly ChangedDays[], closes: Closes): ClosedStretch | undefined {
  for (const { unitId, from, until } of changed) {
    const closed = closes.closedWithin(unitId, from, until + 1);
    if (closed) return closed;
  }
  return undefined;
}

function periodClosed({ closedUnit, period }: ClosedStretch) {
  return refuse(null, "period-closed", { unit: closedUnit, period });
}
