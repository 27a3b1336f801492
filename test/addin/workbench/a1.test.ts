import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  absoluteAddress,
  address,
  columnIndex,
  columnName,
  localAddress,
  parseReference,
} from "../../../addin/workbench/grid/a1.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../../../addin/workbench/grid/area.ts";

const rectangle = fc
  .record({
    row: fc.nat(MAX_ROWS - 1),
    column: fc.nat(MAX_COLUMNS - 1),
    rows: fc.nat(5000),
    columns: fc.nat(300),
  })
  .map(({ row, column, rows, columns }) => ({
    row,
    column,
    rows: Math.min(rows + 1, MAX_ROWS - row),
    columns: Math.min(columns + 1, MAX_COLUMNS - column),
  }));
const sheetName = fc
  .string({ minLength: 1, maxLength: 31 })
  .filter((name) => !/[\\/?*[\]:]/.test(name) && name.trim() === name && !/^'|'$/.test(name));

describe("Addresses", () => {
  test("every column's name names that column again", () => {
    fc.assert(fc.property(fc.nat(MAX_COLUMNS - 1), (column) => columnIndex(columnName(column)) === column));
    expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  });

  test("an address read back is the area it was written for, whatever the sheet is called", () => {
    fc.assert(
      fc.property(sheetName, rectangle, (name, area) => {
        expect(parseReference(address(name, area))).toEqual({ sheetName: name, ...area });
        expect(parseReference(absoluteAddress(name, area))).toEqual({ sheetName: name, ...area });
        expect(parseReference(localAddress(area))).toEqual({ sheetName: null, ...area });
      }),
    );
  });

  test("whole columns and rows are written and read as Excel does", () => {
    expect(parseReference("B:D")).toEqual({ sheetName: null, row: 0, column: 1, rows: MAX_ROWS, columns: 3 });
    expect(parseReference("2:5")).toEqual({
      sheetName: null,
      row: 1,
      column: 0,
      rows: 4,
      columns: MAX_COLUMNS,
    });
    expect(localAddress({ row: 0, column: 1, rows: MAX_ROWS, columns: 3 })).toBe("B:D");
    expect(localAddress({ row: 1, column: 0, rows: 4, columns: MAX_COLUMNS })).toBe("2:5");
  });

  test.each(["", "A", "7", "A0", "XFE1", "A1048577", "A1:B", "A:3", "Sheet1!", "A1B2", "=A1", "Total"])(
    "%j is no address",
    (text) => expect(parseReference(text)).toBeNull(),
  );

  test("a sheet that looks like a cell is quoted", () => {
    expect(
      ["D1", "R1C1", "KPI board", "Data", "指标"].map((name) =>
        address(name, { row: 0, column: 0, rows: 1, columns: 1 }),
      ),
    ).toEqual(["'D1'!A1", "'R1C1'!A1", "'KPI board'!A1", "Data!A1", "指标!A1"]);
  });
});
