import { describe, expect, it } from "vitest";
import { stalledDaysParameter } from "#shared/handbook/company/stalled-days.parameter";
import { HANDBOOK } from "#shared/handbook/index";
import { numberAt, parameterAt } from "#shared/rulebook/parameter";
import { indexRulebook } from "#shared/rulebook/rulebook";

const shippedChoice = indexRulebook(HANDBOOK).get("parameter", "average_headcount");
if (shippedChoice === undefined) throw new Error("no average headcount");

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

describe("a parameter with choices", () => {
  const own = {
    ...shippedChoice,
    values: [
      { from: "1900-01-01", value: "endpoints" },
      { from: "2026-01-01", value: "months" },
      { from: "2026-01-01", value: "daily", unit: "D1" },
    ],
  };

  it.each([
    ["2025-12-31", ["D1"], "endpoints"],
    ["2026-01-01", [], "months"],
    ["2026-01-01", ["G11", "d1"], "daily"],
  ])("on %s for %j is %s, and no number", (day, units, value) => {
    expect(parameterAt(own, day, units)).toBe(value);
    expect(numberAt(own, day, units)).toBeUndefined();
  });

  it("ships with its first choice, for ever and everywhere", () => {
    const choices = HANDBOOK.filter((definition) => definition.kind === "parameter").filter(
      ({ choices: some }) => some,
    );
    expect(choices.length).toBeGreaterThanOrEqual(10);
    for (const chosen of choices)
      expect(chosen.values).toEqual([{ from: "1900-01-01", value: chosen.choices?.[0]?.value }]);
  });
});
