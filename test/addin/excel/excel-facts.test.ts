import { afterEach, describe, expect, test, vi } from "vitest";
import { excelProblemOf } from "../../../addin/excel/excel-problem.ts";
import { darknessOf, readHostFacts } from "../../../addin/excel/host-facts.ts";
import { recalculateWorkbook } from "../../../addin/excel/recalculate.ts";
import { countFunctions } from "../../../addin/excel/workbook-functions.ts";

afterEach(() => vi.unstubAllGlobals());

describe("the host's theme", () => {
  test("is what it says, else what its background looks like, else unknown", () => {
    expect(darknessOf({ isDarkTheme: true, bodyBackgroundColor: "#ffffff" })).toBe(true);
    expect(darknessOf({ bodyBackgroundColor: "#262626" })).toBe(true);
    expect(darknessOf({ bodyBackgroundColor: "F3F2F1" })).toBe(false);
    expect(darknessOf(undefined)).toBeUndefined();
  });
});

describe("outside Excel", () => {
  test("every fact is missing and nothing breaks", () => {
    expect(readHostFacts()).toEqual({
      displayLanguage: undefined,
      dark: undefined,
      nestedAppAuth: false,
      partitionKey: "",
    });
  });

  test("a recalculation says that there is no workbook", async () => {
    expect(await recalculateWorkbook()).toMatchObject({ ok: false, reason: { code: "no-workbook" } });
  });
});

describe("what Excel refuses", () => {
  test("has a code that the pane has words for", async () => {
    const editing = Object.assign(new Error("Excel is in cell-editing mode."), {
      code: "InvalidOperationInCellEditMode",
    });
    vi.stubGlobal("Excel", { run: () => Promise.reject(editing) });
    expect(await recalculateWorkbook()).toEqual({
      ok: false,
      reason: { code: "cell-edit", detail: "Excel is in cell-editing mode." },
    });
    expect(excelProblemOf("odd").code).toBe("failed");
  });
});

describe("a sheet's functions", () => {
  test("are counted by cells, with those that Excel has lost the names of", () => {
    const formulas = ["", "=SUM(A1)", '=KPI.ACTIVITYRATE("D1")', "=_xldudf_FUNNEL_GRADE(A1)"];
    expect(countFunctions("Board", formulas)).toEqual({
      sheet: "Board",
      cells: 2,
      unbound: 1,
      functions: ["KPI.ACTIVITYRATE", "FUNNEL.GRADE"],
    });
  });
});
