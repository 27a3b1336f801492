import { describe, expect, it } from "vitest";
import { stalledDaysParameter } from "#shared/handbook/company/stalled-days.parameter";
import { parameterAt } from "#shared/rulebook/parameter";

const parameter = {
  ...stalledDaysParameter,
  values: [
    { from: "2026-07-01", value: 20 },
    { from: "2026-01-01", value: 14 },
    { from: "2026-03-01", value: 7, unit: "D1" },
    { from: "2026-05-01", value: 5, unit: "G11" },
  ],
};

describe("a parameter", () => {
  it.each([
    ["2025-12-31", [], undefined],
    ["2026-01-01", [], 14],
    ["2026-06-30", [], 14],
    ["2026-07-01", [], 20],
    ["2026-02-28", ["D1"], 14],
    ["2026-08-01", ["D1"], 7],
    ["2026-08-01", ["D2"], 20],
    ["2026-04-30", ["G11", "D1"], 7],
    ["2026-05-01", ["G11", "D1"], 5],
  ])("on %s for %j is %s: the nearest unit's own value in force, else the company's", (day, units, value) => {
    expect(parameterAt(parameter, day, units)).toBe(value);
  });
});
