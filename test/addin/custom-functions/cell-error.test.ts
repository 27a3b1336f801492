import { describe, expect, it } from "vitest";
import { PROBLEM_CODES } from "#shared/contract/problem";
import {
  type CellError,
  CELL_ERRORS,
  cellErrorOf,
  cellResultOf,
} from "../../../addin/custom-functions/cell-error.ts";

const plain = (error: CellError): CellError => error;

describe("a problem in a cell", () => {
  it.each(PROBLEM_CODES)("%s shows as an error of Excel, with its text where Excel can show one", (code) => {
    const error = cellErrorOf({ code, detail: "what to do" });
    expect(["notAvailable", "invalidValue", "divisionByZero"]).toContain(error.kind);
    expect(error.message).toBe(error.kind === "divisionByZero" ? undefined : "what to do");
  });

  it("has an entry for every cell code and no other", () => {
    expect(Object.keys(CELL_ERRORS)).toEqual(PROBLEM_CODES.filter((code) => code.startsWith("cell/")));
  });

  it.each([
    ["cell/not-signed-in", "notAvailable"],
    ["cell/bad-period", "invalidValue"],
    ["cell/no-denominator", "divisionByZero"],
    ["server/unavailable", "notAvailable"],
    ["cell/of-a-newer-worker", "notAvailable"],
  ] as const)("%s is %s", (code, kind) => {
    expect(cellErrorOf({ code, detail: "" }).kind).toBe(kind);
  });
});

describe("an answer in a cell", () => {
  it("is rows where the function may spill, and a scalar where it may not", () => {
    expect(cellResultOf({ ok: true, value: 0.5 }, true, plain)).toEqual([[0.5]]);
    expect(cellResultOf({ ok: true, value: 0.5 }, false, plain)).toBe(0.5);
  });

  it("is blank where there is no value, and never zero", () => {
    expect(cellResultOf({ ok: true, value: null }, false, plain)).toBe("");
    expect(cellResultOf({ ok: true, value: [[null, 0]] }, true, plain)).toEqual([["", 0]]);
    expect(cellResultOf({ ok: true, value: [] }, true, plain)).toEqual([[""]]);
  });

  it("keeps the places beside a problem", () => {
    const value = [[1, { code: "cell/no-denominator", detail: "…" }, "x"]];
    expect(cellResultOf({ ok: true, value }, true, plain)).toEqual([[1, { kind: "divisionByZero" }, "x"]]);
  });
});
