import { describe, expect, test } from "vitest";
import { FUNCTION_IDS } from "#shared/contract/signatures";
import { functionsInFormula, isUnboundFormula } from "../../../addin/excel/formula-functions.ts";

describe("a formula's calls of our functions", () => {
  test.for(FUNCTION_IDS.map((id) => [id] as const))(
    "%s is found by its id, in any case, and by the name Excel keeps",
    ([id]) => {
      expect(functionsInFormula(`=${id}("D1")`)).toEqual([id]);
      expect(functionsInFormula(`=IFERROR( ${id.toLowerCase()} (A1),"")`)).toEqual([id]);
      const kept = `=_xldudf_${id.replaceAll(".", "_")}(A1)`;
      expect(functionsInFormula(kept)).toEqual([id]);
      expect(isUnboundFormula(kept)).toBe(true);
      expect(isUnboundFormula(`=${id}(A1)`)).toBe(false);
    },
  );

  test.for([
    ["a name in a text", '="KPI.ACTIVITYRATE(1)"'],
    ["a name in a sheet's name", "='KPI.VALUE(old)'!A1+SUM(B1)"],
    ["a longer name", "=MY.KPI.ACTIVITYRATE(1)"],
    ["another add-in's", "=KPI.OTHER(1)"],
    ["plain text", "KPI.ACTIVITYRATE(1)"],
    ["a number", 12],
    ["nothing", null],
  ] as const)("%s is none", ([, formula]) => {
    expect(functionsInFormula(formula)).toEqual([]);
  });

  test("several stand in their order", () => {
    expect(functionsInFormula('=KPI.VALUE("a","D1")/KPI.HEADCOUNT("D1")')).toEqual([
      "KPI.VALUE",
      "KPI.HEADCOUNT",
    ]);
  });
});
