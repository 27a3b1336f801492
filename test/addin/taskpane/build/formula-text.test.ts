import { describe, expect, test } from "vitest";
import { FUNCTION_IDS, SIGNATURES } from "#shared/contract/signatures";
import { functionsInFormula } from "../../../../addin/excel/formula-functions.ts";
import {
  callOfPicks,
  formulaText,
  missingParameters,
  referenceText,
  type Picks,
} from "../../../../addin/taskpane/build/formula-text.ts";
import { NO_OPTIONS, optionsText } from "../../../../addin/taskpane/build/options-text.ts";

const values = (...given: (string | number)[]) => ({ kind: "values", values: given }) as const;
const cells = (sheet: string, address: string) => ({ kind: "cells", cells: { sheet, address } }) as const;
const nothingRead = () => undefined;

describe("a formula made by picking", () => {
  test.for(FUNCTION_IDS.map((id) => [id] as const))(
    "%s with everything picked names each parameter once, in order, and reads back as itself",
    ([fn]) => {
      const picks: Picks = Object.fromEntries(SIGNATURES[fn].map(({ name }) => [name, values(name)]));
      const formula = formulaText({ fn, picks }, undefined);
      expect(formula).toBe(`=${fn}(${SIGNATURES[fn].map(({ name }) => `"${name}"`).join(",")})`);
      expect(functionsInFormula(formula)).toEqual([fn]);
      expect(missingParameters({ fn, picks })).toEqual([]);
    },
  );

  test.for(FUNCTION_IDS.map((id) => [id] as const))(
    "%s with nothing picked lacks what it requires",
    ([fn]) => {
      const required = SIGNATURES[fn].flatMap(({ name, optional }) => (optional ? [] : [name]));
      expect(missingParameters({ fn, picks: {} })).toEqual(required);
      expect(formulaText({ fn, picks: {} }, undefined)).toBe(`=${fn}()`);
    },
  );

  test("what is left out at the end falls away, and in between stays empty", () => {
    const picks = {
      kpi: values("win_rate"),
      period: values("2026-10"),
      options: { kind: "omitted" } as const,
    };
    expect(formulaText({ fn: "KPI.VALUE", picks }, undefined)).toBe('=KPI.VALUE("win_rate",,"2026-10")');
  });

  test("scopes run down and periods across, for the formula and for the server alike", () => {
    const picked = {
      fn: "KPI.TABLE",
      picks: { kpi: values("win_rate"), scope: values("D1", "D2"), period: values("2026-09", "2026-10") },
    } as const;
    expect(formulaText(picked, undefined)).toBe('=KPI.TABLE("win_rate",{"D1";"D2"},{"2026-09","2026-10"})');
    expect(callOfPicks(picked, nothingRead)?.args).toEqual([
      "win_rate",
      [["D1"], ["D2"]],
      [["2026-09", "2026-10"]],
    ]);
  });

  test("a quotation mark in a text is doubled, and a number stands as it is", () => {
    const picks = { scope: values('Team "A"'), months: values(25) };
    expect(formulaText({ fn: "KPI.PERSISTENCY", picks }, undefined)).toBe(
      '=KPI.PERSISTENCY("Team ""A""",,25)',
    );
  });

  test.each([
    ["Board", "Board", "A2"],
    ["Board", "Funnel", "Board!A2"],
    ["My board", undefined, "'My board'!A2"],
    ["Li's", undefined, "'Li''s'!A2"],
    ["R1", undefined, "'R1'!A2"],
  ])("a cell of %s on %s is named %s", (sheet, on, text) => {
    expect(referenceText({ sheet, address: "A2" }, on)).toBe(text);
  });

  test("cells that were picked are sent as what stands in them, and nothing is sent before that is known", () => {
    const picked = { fn: "KPI.HEADCOUNT", picks: { scope: cells("Board", "A6") } } as const;
    expect(formulaText(picked, "Board")).toBe("=KPI.HEADCOUNT(A6)");
    expect(callOfPicks(picked, nothingRead)).toBeUndefined();
    expect(callOfPicks(picked, () => "D1")?.args).toEqual(["D1"]);
  });
});

describe("the options of a formula", () => {
  test("are one text of what was chosen", () => {
    expect(optionsText(NO_OPTIONS)).toBe("");
    const basis = { a: "net", b: "", c: "daily" };
    expect(optionsText({ basis, calendar: "working", rules: "2026-01-31" })).toBe(
      "basis=net,daily;calendar=working;rules=2026-01-31",
    );
  });
});
