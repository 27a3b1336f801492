import { describe, expect, test } from "vitest";
import { placeUnits } from "../../../addin/console/organisation/unit-tree.ts";

const unit = (code: string, parent: string | null) => ({ code, name: code, level: "group", parent });

describe("the tree of units", () => {
  test("has each unit once, below its parent, with all below it counted", () => {
    const placed = placeUnits([unit("G1", "D1"), unit("D1", "C"), unit("C", null), unit("G2", "D1")]);
    expect(placed.map(({ unit: { code }, depth, below }) => [code, depth, below])).toEqual([
      ["C", 0, 3],
      ["D1", 1, 2],
      ["G1", 2, 0],
      ["G2", 2, 0],
    ]);
  });

  test("puts a unit whose parent may not be seen at the top", () => {
    expect(placeUnits([unit("D1", "C")]).map(({ depth }) => depth)).toEqual([0]);
  });
});
