import { assert, nat, property, record, uniqueArray } from "fast-check";
import { describe, expect, test } from "vitest";
import { areaAddress, areasMeet, rectanglesOf } from "../../../addin/excel/cell-area.ts";

describe("cells as rectangles", () => {
  test("every cell is in one rectangle, and no rectangle holds another cell", () => {
    const cell = record({ row: nat(8), column: nat(8) });
    const cells = uniqueArray(cell, { selector: ({ row, column }) => `${row}|${column}` });
    assert(
      property(cells, (given) => {
        const covered = rectanglesOf(given).flatMap(({ row, column, rows, columns }) =>
          Array.from(
            { length: rows * columns },
            (_cell, index) => `${row + Math.floor(index / columns)}|${column + (index % columns)}`,
          ),
        );
        expect(covered.toSorted()).toEqual(given.map(({ row, column }) => `${row}|${column}`).toSorted());
      }),
    );
  });

  test("a block is one rectangle", () => {
    const block = [0, 1, 2].flatMap((row) => [3, 4].map((column) => ({ row, column })));
    expect(rectanglesOf(block)).toEqual([{ row: 0, column: 3, rows: 3, columns: 2 }]);
  });
});

describe("an area", () => {
  test.each([
    [{ row: 0, column: 0, rows: 1, columns: 1 }, "A1"],
    [{ row: 4, column: 25, rows: 2, columns: 2 }, "Z5:AA6"],
    [{ row: 0, column: 701, rows: 1, columns: 2 }, "ZZ1:AAA1"],
  ])("%j is %s", (area, address) => {
    expect(areaAddress(area)).toBe(address);
  });

  test("meets another where they share a cell, and not where they only touch", () => {
    const area = { row: 2, column: 2, rows: 2, columns: 2 };
    expect(areasMeet(area, { row: 3, column: 3, rows: 5, columns: 1 })).toBe(true);
    expect(areasMeet(area, { row: 4, column: 2, rows: 1, columns: 1 })).toBe(false);
    expect(areasMeet(area, { row: 2, column: 0, rows: 1, columns: 2 })).toBe(false);
  });
});
