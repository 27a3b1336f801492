import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cellKey,
  changedTargets,
  pasteBlock,
  periodsOfYear,
  readTarget,
  targetText,
} from "../../../../addin/console/targets/target-grid.ts";

const GRID = { scopes: ["D1", "D1-A", "D1-B"], periods: periodsOfYear(2026) };

describe("the grid of targets", () => {
  test("reads back what it shows, in percent too", () => {
    const values = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 1_000);
    fc.assert(
      fc.property(values, fc.constantFrom("percent", "number", "money"), (value, format) => {
        expect(readTarget(targetText(value, format))).toBeCloseTo(value, 12);
      }),
    );
  });

  test.each([
    ["1,234.5", 1234.5],
    ["85%", 0.85],
    ["８5％", undefined],
    ["12.5 %", 0.125],
    ["", null],
    [" ", null],
    ["abc", undefined],
    ["1e3", undefined],
    ["-3", -3],
  ])("reads %j as %j", (text, value) => {
    expect(readTarget(text)).toEqual(value);
  });

  test("has the months of a year, then the year", () => {
    expect(periodsOfYear(2026)).toHaveLength(13);
    expect([periodsOfYear(2026)[0], ...periodsOfYear(2026).slice(-2)]).toEqual([
      "2026-01",
      "2026-12",
      "2026",
    ]);
  });

  test("takes a block from a spreadsheet where it is pasted, and drops what stands beyond the edge", () => {
    const pasted = pasteBlock({}, "1\t2\r\n3\t4\r\n5\t6\r\n", GRID, { scope: "D1-A", period: "2026-12" });
    expect(pasted).toEqual({
      [cellKey("D1-A", "2026-12")]: "1",
      [cellKey("D1-A", "2026")]: "2",
      [cellKey("D1-B", "2026-12")]: "3",
      [cellKey("D1-B", "2026")]: "4",
    });
  });

  test("saves what changed alone, a blank as none, and names what is no number", () => {
    const stored = { [cellKey("D1", "2026-01")]: "85%", [cellKey("D1", "2026-02")]: "10" };
    const typed = {
      [cellKey("D1", "2026-01")]: "0.85",
      [cellKey("D1", "2026-02")]: "",
      [cellKey("D1", "2026-03")]: "x",
      [cellKey("D1", "2026-04")]: "7",
      [cellKey("D1", "2026-05")]: "",
    };
    expect(changedTargets("activity_rate", stored, typed)).toEqual({
      entries: [
        { kpi: "activity_rate", scope: "D1", period: "2026-02", value: null },
        { kpi: "activity_rate", scope: "D1", period: "2026-04", value: 7 },
      ],
      wrong: [cellKey("D1", "2026-03")],
    });
  });
});
