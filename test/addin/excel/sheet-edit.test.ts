import { describe, expect, test } from "vitest";
import { takeBack, type EditedArea } from "../../../addin/excel/sheet-edit.ts";

const area = { row: 0, column: 0, rows: 1, columns: 3 };
const edited = (before: EditedArea["before"], after: EditedArea["after"]): EditedArea => ({
  sheetId: "s1",
  area,
  before,
  after,
});

describe("taking a change back", () => {
  test("puts every cell back that still holds what the change left", () => {
    const change = edited([["=KPI.VALUE(1)", "", "x"]], [[1, 2, 3]]);
    expect(takeBack(change, [[1, 2, 3]])).toEqual({
      formulas: [["=KPI.VALUE(1)", "", "x"]],
      restored: 3,
      kept: 0,
    });
  });

  test("leaves a cell alone that somebody has changed since", () => {
    const change = edited([["=KPI.VALUE(1)", "", "x"]], [[1, 2, 3]]);
    expect(takeBack(change, [[1, "mine", 3]])).toEqual({
      formulas: [["=KPI.VALUE(1)", null, "x"]],
      restored: 2,
      kept: 1,
    });
  });

  test("a cell that only showed a spill gets back what stood there, or is left to empty itself", () => {
    const change = edited([["", "", "x"]], [["=KPI.TABLE(1)", null, null]]);
    expect(takeBack(change, [["=KPI.TABLE(1)", 5, 6]])).toEqual({
      formulas: [["", null, "x"]],
      restored: 1,
      kept: 0,
    });
  });
});
