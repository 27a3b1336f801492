import type { Day } from "#shared/calendar/day";
import { type Placements, walkUp } from "./placement.ts";

/** That one unit stands above another (or is it) from a day on until, and without, another. */
export type ClosureRow = {
  readonly ancestorId: number;
  readonly unitId: number;
  readonly from: Day;
  readonly until: Day;
};

/**
 * Who stands above whom, as the fewest intervals, ordered by ancestor, unit and day.
 * Every unit stands above itself from its first placement on.
 */
export function closureOf(placements: Placements): ClosureRow[] {
  const rows: ClosureRow[] = [];
  for (const unitId of placements.keys()) {
    const stays = walkUp(placements, unitId, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    const ordered = stays.toSorted((a, b) => a.unitId - b.unitId || a.from - b.from);
    let open: ClosureRow | undefined;
    for (const stay of ordered) {
      if (open?.ancestorId === stay.unitId && open.until === stay.from) {
        open = { ...open, until: stay.until };
      } else {
        if (open) rows.push(open);
        open = { ancestorId: stay.unitId, unitId, from: stay.from, until: stay.until };
      }
    }
    if (open) rows.push(open);
  }
  return rows.toSorted((a, b) => a.ancestorId - b.ancestorId || a.unitId - b.unitId || a.from - b.from);
}
