import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coalesce } from "../../../addin/workbench/grid/function-cells.ts";

const places = fc.array(
  fc.record({ sheetId: fc.constantFrom("a", "b"), row: fc.nat(12), column: fc.nat(6) }),
  { maxLength: 60 },
);

describe("Coalescing finished cells", () => {
  test("a filled rectangle is one area", () => {
    const filled = Array.from({ length: 60 }, (_cell, index) => ({
      sheetId: "s",
      row: 2 + (index % 20),
      column: 3 + Math.floor(index / 20),
    }));
    expect(coalesce(filled)).toEqual([{ sheetId: "s", row: 2, column: 3, rows: 20, columns: 3 }]);
  });

  test("the areas hold exactly the cells, each once, wherever they lie", () => {
    fc.assert(
      fc.property(places, (given) => {
        const wanted = new Set(given.map(({ sheetId, row, column }) => `${sheetId} ${row} ${column}`));
        const held = coalesce(given).flatMap(({ sheetId, row, column, rows, columns }) =>
          Array.from({ length: rows * columns }, (_cell, index) =>
            [sheetId, row + (index % rows), column + Math.floor(index / rows)].join(" "),
          ),
        );
        expect(held.toSorted()).toEqual([...wanted].toSorted());
      }),
    );
  });
});
