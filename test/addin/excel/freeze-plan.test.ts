import { describe, expect, test } from "vitest";
import { functionCellsOf, planFreeze, writtenValue } from "../../../addin/excel/freeze-plan.ts";

const ON = { sheetId: "s1", sheet: "Board" };
const EVERYTHING = { row: 0, column: 0, rows: 99, columns: 99 };
const READ = {
  row: 1,
  column: 1,
  formulas: [
    ['=KPI.VALUE("a","D1")', '=KPI.VALUE("a","D2")', "=SUM(A1)"],
    ['=KPI.VALUE("a","D3")', "#N/A", '=KPI.TABLE("a",A1:A2)'],
    ["text", 12, "D1"],
  ],
  values: [
    [1, 2, 3],
    ["#N/A", "#N/A", "D1"],
    ["text", 12, "D1"],
  ],
};
const cells = functionCellsOf(READ);
const table = cells.find(({ formula }) => formula.includes("TABLE"));

describe("what a freeze takes", () => {
  test("is the cells with our functions alone; those that show an error stay", () => {
    const plan = planFreeze(ON, EVERYTHING, cells, new Map());
    expect(plan).toMatchObject({ cells: 3, unanswered: 1 });
    expect(plan.formulas.map(({ address }) => address)).toEqual(["B2", "C2", "D3"]);
    expect(plan.areas).toEqual([
      { row: 1, column: 1, rows: 1, columns: 2 },
      { row: 2, column: 3, rows: 1, columns: 1 },
    ]);
  });

  test("is all that a formula spills into, when a part of it is selected", () => {
    const spill = { row: 2, column: 3, rows: 2, columns: 2 };
    const spills = new Map(table ? [[table, spill]] : []);
    const plan = planFreeze(ON, { row: 3, column: 4, rows: 1, columns: 1 }, cells, spills);
    expect(plan.areas).toEqual([spill]);
    expect(plan).toMatchObject({ cells: 4, unanswered: 0, formulas: [{ address: "D3" }] });
  });

  test("is nothing where none of our functions is selected", () => {
    expect(planFreeze(ON, { row: 20, column: 0, rows: 1, columns: 1 }, cells, new Map())).toMatchObject({
      cells: 0,
      areas: [],
    });
  });
});

describe("a frozen value", () => {
  test.each([
    [0.25, "0.0%", 0.25],
    ["2026-10", "General", "'2026-10"],
    ["2026-10", "@", "2026-10"],
    ["", "General", ""],
    ["#N/A", "General", "#N/A"],
    [true, "General", true],
  ])("%j in a cell of format %s is written as %j", (value, format, written) => {
    expect(writtenValue(value, format)).toBe(written);
  });
});
