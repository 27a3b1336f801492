import { describe, expect, test } from "vitest";
import { readRoute, writeRoute } from "../../../addin/console/console-route.ts";
import { placeUnits } from "../../../addin/console/unit-tree.ts";

const unit = (code: string, parent: string | null) => ({ code, name: code, level: "group", parent });

describe("an address of the console", () => {
  test.for([
    [{ page: "rules", id: undefined, search: "" }],
    [{ page: "rules", id: undefined, search: "活动 & 率" }],
    [{ page: "organisation", id: undefined, search: "D1" }],
    [{ page: "imports", id: 12, search: "" }],
  ] as const)("%j is read back as it was written", ([route]) => {
    expect(readRoute(writeRoute(route))).toEqual(route);
  });

  test("that is none leads to the first page", () => {
    expect(readRoute("#/nowhere/else?x=1")).toEqual({ page: "rules", id: undefined, search: "" });
    expect(readRoute("")).toEqual({ page: "rules", id: undefined, search: "" });
  });
});

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
