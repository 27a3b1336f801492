import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demoWorkbook, monthsUpTo } from "../../../addin/workbench/demo-workbook.ts";
import { parseReference } from "../../../addin/workbench/grid/a1.ts";

const days = fc.date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true });
const languages = fc.constantFrom("zh-CN" as const, "en-US" as const);

/** The formulas of each sheet; those that name another sheet differ by its name. */
function formulas(language: "zh-CN" | "en-US") {
  return demoWorkbook("2026-11-22", language).map(({ cells }) =>
    Object.entries(cells)
      .filter(([, { content }]) => String(content).startsWith("=") && !String(content).includes("!"))
      .map(([at, { content }]) => [at, content]),
  );
}

describe("The demonstration workbook", () => {
  test("is the same for the same day, and shows 2026-10 whatever the day", () => {
    fc.assert(
      fc.property(days, languages, (day, language) => {
        const today = day.toISOString().slice(0, 10);
        const [board] = demoWorkbook(today, language);
        expect(demoWorkbook(today, language)).toEqual(demoWorkbook(today, language));
        expect(Object.values(board?.cells ?? {}).map(({ content }) => content)).toContain("2026-10");
      }),
    );
  });

  test("its months run without a gap to the day's own", () => {
    expect(monthsUpTo("2026-11", 3)).toEqual(["2026-09", "2026-10", "2026-11"]);
    expect(monthsUpTo("2027-02", 3)).toEqual(["2026-10", "2026-12", "2027-01", "2027-02"]);
    expect(monthsUpTo("2026-01", 2)).toEqual(["2025-12", "2026-01", "2026-10"]);
  });

  test("every cell stands at an address, and both languages have the same formulas", () => {
    expect(formulas("zh-CN")).toEqual(formulas("en-US"));
    for (const { cells } of demoWorkbook("2026-11-22", "en-US")) {
      expect(Object.keys(cells).filter((at) => parseReference(at) === null)).toEqual([]);
    }
  });
});
