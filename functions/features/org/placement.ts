import type { Day } from "#shared/calendar/day";
import { STILL } from "./posting.ts";

/** Below which unit a unit stands, from a day on until, and without, another; null for a root. */
export type Placement = { readonly parentId: number | null; readonly from: Day; readonly until: Day };

/** Placements of all units by unit id; each list is in order of days, without gaps, and its last goes on for ever. */
export type Placements = ReadonlyMap<number, readonly Placement[]>;

/** Part of a walk up the tree: the unit stood there between these days. */
export type Stay = { readonly unitId: number; readonly from: Day; readonly until: Day };

/** The placement in force on a day. */
export function placementOn(placements: readonly Placement[], day: Day): Placement | undefined {
  return placements.find((placement) => placement.from <= day && day < placement.until);
}

/** The placements when the unit stands below `parentId` from `from` on, up to the next move that is known already. */
export function placedFrom(
  placements: readonly Placement[],
  from: Day,
  parentId: number | null,
): Placement[] {
  const until = placements.find((placement) => placement.from > from)?.from ?? STILL;
  const before = placements
    .filter((placement) => placement.from < from)
    .map((placement) => ({ ...placement, until: Math.min(placement.until, from) }));
  const after = placements.filter((placement) => placement.from >= until);
  return joined([...before, { parentId, from, until }, ...after]);
}

/** Every unit that stands above a unit between two days, and the unit itself, with the days. Needs a tree without circles. */
export function walkUp(placements: Placements, unitId: number, from: Day, until: Day): Stay[] {
  const stays: Stay[] = [];
  for (const placement of placements.get(unitId) ?? []) {
    const stay = { unitId, from: Math.max(from, placement.from), until: Math.min(until, placement.until) };
    if (stay.from >= stay.until) continue;
    stays.push(stay);
    if (placement.parentId !== null)
      stays.push(...walkUp(placements, placement.parentId, stay.from, stay.until));
  }
  return stays;
}

function joined(placements: readonly Placement[]): Placement[] {
  const result: Placement[] = [];
  for (const placement of placements) {
    const last = result.at(-1);
    if (last?.parentId === placement.parentId && last.until === placement.from) {
      result[result.length - 1] = { ...last, until: placement.until };
    } else result.push(placement);
  }
  return result;
}
