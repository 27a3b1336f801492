import { describe, expect, test } from "vitest";
import { FUNCTION_IDS } from "#shared/contract/signatures";
import {
  functionsInFormula,
  isUnboundFormula,
  repairedFormula,
} from "../../../addin/excel/formula-functions.ts";

const EVERY_ID = FUNCTION_IDS.map((id) => [id] as const);
const lostName = (id: string) => `_xldudf_${id.replaceAll(".", "_")}`;

describe("a formula's calls of our functions", () => {
  test.for(EVERY_ID)("%s is found by its id, in any case, and by the name Excel keeps", ([id]) => {
    expect(functionsInFormula(`=${id}("D1")`)).toEqual([id]);
    expect(functionsInFormula(`=IFERROR( ${id.toLowerCase()} (A1),"")`)).toEqual([id]);
    const kept = `=${lostName(id)}(A1)`;
    expect(functionsInFormula(kept)).toEqual([id]);
    expect(isUnboundFormula(kept)).toBe(true);
    expect(isUnboundFormula(`=${id}(A1)`)).toBe(false);
  });

  test.for([
    ["a name in a text", '="KPI.ACTIVITYRATE(1)"'],
    ["a name in a sheet's name", "='KPI.VALUE(old)'!A1+SUM(B1)"],
    ["a longer name", "=MY.KPI.ACTIVITYRATE(1)"],
    ["another add-in's", "=KPI.OTHER(1)"],
    ["another add-in's that Excel has lost", "=_xldudf_OTHER_FUNCTION(1)"],
    ["plain text", "KPI.ACTIVITYRATE(1)"],
    ["a number", 12],
    ["nothing", null],
  ] as const)("%s is none", ([, formula]) => {
    expect(functionsInFormula(formula)).toEqual([]);
    expect(repairedFormula(formula, false)).toBeUndefined();
  });

  test("several stand in their order", () => {
    expect(functionsInFormula('=KPI.VALUE("a","D1")/KPI.HEADCOUNT("D1")')).toEqual([
      "KPI.VALUE",
      "KPI.HEADCOUNT",
    ]);
  });
});

describe("a repaired formula", () => {
  test.for(EVERY_ID)("%s comes back from every name Excel may have made of it", ([id]) => {
    const whole = `=IF(A1>0,${id}($A2,"2026-10"),"")`;
    const damaged = (name: string) => whole.replace(id, name);
    expect(repairedFormula(damaged(lostName(id)), true)).toBe(whole);
    expect(repairedFormula(damaged(lostName(id).toLowerCase()), false)).toBe(whole);
    expect(repairedFormula(damaged(`_xldudf_DEV_${id.replaceAll(".", "_")}`), true)).toBe(whole);
    expect(repairedFormula(damaged(`DEV.${id}`), true)).toBe(whole);
    expect(repairedFormula(whole, true)).toBe(whole);
  });

  test.for(EVERY_ID)("%s is left alone while it answers, with another add-in's prefix too", ([id]) => {
    expect(repairedFormula(`=${id}("D1")`, false)).toBeUndefined();
    expect(repairedFormula(`=ACME.${id}("D1")`, false)).toBeUndefined();
  });

  test("no two ids become one name when their dots are underscores", () => {
    const names = FUNCTION_IDS.map(lostName);
    expect(new Set(names).size).toBe(names.length);
  });

  test("texts and the names of sheets keep what they say", () => {
    const formula = `=_xldudf_KPI_VALUE("_xldudf_KPI_VALUE(1)",'_xldudf_KPI_VALUE(2)'!A1)`;
    expect(repairedFormula(formula, true)).toBe(
      `=KPI.VALUE("_xldudf_KPI_VALUE(1)",'_xldudf_KPI_VALUE(2)'!A1)`,
    );
  });

  test("every lost call of a formula is put right, and no other function is touched", () => {
    expect(repairedFormula("=_xldudf_KPI_VALUE(A1)/_xldudf_KPI_HEADCOUNT(A2)+SUM(B1)", true)).toBe(
      "=KPI.VALUE(A1)/KPI.HEADCOUNT(A2)+SUM(B1)",
    );
  });
});
