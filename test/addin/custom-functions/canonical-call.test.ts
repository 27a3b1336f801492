import { describe, expect, it } from "vitest";
import { callKey, canonicalCall, expandedValues } from "../../../addin/custom-functions/canonical-call.ts";

const canonical = (...args: Parameters<typeof canonicalCall>[0]["args"]) =>
  canonicalCall({ fn: "KPI.HEADCOUNT", args }).args;

describe("a call in its shortest form", () => {
  it("is the same for a text in the formula and for a range of one place", () => {
    expect(canonical([["D1"]], [["2026-10"]], null)).toEqual(["D1", "2026-10"]);
  });

  it("keeps a blank cell apart from an omitted argument", () => {
    expect(canonical([[""]], null)).toEqual([""]);
    expect(canonical(null, null)).toEqual([]);
    expect(canonical(null, "2026")).toEqual([null, "2026"]);
  });

  it("keeps a list as it stands", () => {
    expect(canonical([["D1"], [""]], "2026")).toEqual([[["D1"], [""]], "2026"]);
  });

  it('has different keys for 1 and "1", and for an array and its text', () => {
    const keys = [canonical(1), canonical("1"), canonical(true), canonical([[1, 2]]), canonical("[[1,2]]")];
    expect(new Set(keys.map((args) => callKey({ fn: "F", args }))).size).toBe(keys.length);
  });

  it("weighs as many values as its lists multiply to", () => {
    expect(expandedValues({ fn: "F", args: [[["A"], ["B"]], [["1", "2", "3"]], "x"] })).toBe(6);
  });
});
