import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closureOf } from "../../../functions/features/org/closure.ts";
import { applyUnitRow } from "../../../functions/features/org/apply-unit-row.ts";
import { placementsOf, type UnitTree } from "../../../functions/features/org/unit-tree.ts";
import {
  placedFrom,
  type Placement,
  placementOn,
  type Placements,
} from "../../../functions/features/org/placement.ts";

const UNITS = [1, 2, 3, 4, 5, 6];
const DAYS = 40;

/** Trees as imports make them: rows in any order, of which the impossible ones are refused. */
const trees = fc
  .array(
    fc.record({
      unit: fc.constantFrom(...UNITS),
      parent: fc.option(fc.constantFrom(...UNITS), { nil: null }),
      from: fc.integer({ min: 0, max: DAYS - 1 }),
    }),
    { maxLength: 40 },
  )
  .map((moves) => {
    const tree: UnitTree = { byCode: new Map(), personCodes: new Set(), nextId: 1 };
    for (const { unit, parent, from } of moves) {
      const row = {
        code: `U${unit}`,
        parent: parent === null ? null : `U${parent}`,
        level: "x",
        name: "x",
        from,
      };
      applyUnitRow(tree, row);
    }
    return placementsOf(tree);
  });

/** Who stands above a unit on one day, by going up step by step. */
function aboveOn(placements: Placements, unit: number, day: number): number[] {
  const above: number[] = [];
  for (let at: number | null = unit; at !== null;) {
    const here: Placement | undefined = placements
      .get(at)
      ?.find((placement) => placement.from <= day && day < placement.until);
    if (!here) break;
    above.push(at);
    at = here.parentId;
  }
  return above.toSorted((a, b) => a - b);
}

describe("the closure of the organisation", () => {
  test("says for every unit and day what going up day by day says", () => {
    fc.assert(
      fc.property(trees, (placements) => {
        const rows = closureOf(placements);
        for (const unit of UNITS) {
          for (let day = 0; day < DAYS; day += 1) {
            const said = rows
              .filter((row) => row.unitId === unit && row.from <= day && day < row.until)
              .map((row) => row.ancestorId);
            expect(said).toEqual(aboveOn(placements, unit, day));
          }
        }
      }),
    );
  });

  test("has the fewest intervals: no two of a pair touch, and they stand in key order", () => {
    fc.assert(
      fc.property(trees, (placements) => {
        const rows = closureOf(placements);
        for (const [index, row] of rows.entries()) {
          const before = rows[index - 1];
          expect(row.from).toBeLessThan(row.until);
          if (before?.ancestorId !== row.ancestorId || before.unitId !== row.unitId) continue;
          expect(before.until).toBeLessThan(row.from);
        }
        const keys = rows.map((row) => [row.ancestorId, row.unitId, row.from]);
        expect(keys).toEqual(
          keys.toSorted(
            (a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0),
          ),
        );
      }),
    );
  });

  test("a move changes only the days from it on, up to the next one", () => {
    fc.assert(
      fc.property(
        trees,
        fc.constantFrom(...UNITS),
        fc.integer({ min: 0, max: DAYS - 1 }),
        (placements, unit, from) => {
          const before = placements.get(unit) ?? [];
          const after = placedFrom(before, from, null);
          const next = before.find((placement) => placement.from > from)?.from ?? DAYS;
          for (let day = 0; day < DAYS; day += 1) {
            const expected = from <= day && day < next ? null : placementOn(before, day)?.parentId;
            expect(placementOn(after, day)?.parentId).toEqual(expected);
          }
        },
      ),
    );
  });
});
