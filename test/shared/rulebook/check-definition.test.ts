import { describe, expect, it } from "vitest";
import { HANDBOOK } from "#shared/handbook/index";
import { checkDefinition } from "#shared/rulebook/check-definition";
import type { Definition, DefinitionKind } from "#shared/rulebook/definition";
import { indexRulebook, type DefinitionOf } from "#shared/rulebook/rulebook";

function shipped<Kind extends DefinitionKind>(kind: Kind, code: string): DefinitionOf<Kind> {
  const found = indexRulebook(HANDBOOK).get(kind, code);
  if (found === undefined) throw new Error(`no ${kind} ${code}`);
  return found;
}

function codesOf(definition: Definition, rulebook: readonly Definition[] = HANDBOOK): string[] {
  return checkDefinition(definition, rulebook).map(({ at, code }) => `${at}: ${code}`);
}

const policy = shipped("form", "policy");
const issued = shipped("measure", "policy_issued");
const due = shipped("measure", "premium_due_13");
const producers = shipped("measure", "producers");
const rate = shipped("kpi", "activity_rate");
const funnel = shipped("ladder", "funnel");
const stalled = shipped("parameter", "stalled_days");
const company = shipped("calendar", "company");

describe("a definition is refused", () => {
  it.each<[string, Definition, string]>([
    [
      "a check names no field",
      { ...policy, checks: [{ code: "c", holds: "premum > 0", field: "premium", message: policy.title }] },
      "checks/c: expression",
    ],
    [
      "a form's vector is not refused as it says",
      { ...policy, vectors: [{ body: {}, refused: [] }] },
      "vectors/0: vector",
    ],
    ["a form's owner is no person", { ...policy, owner: "number" }, "owner: unknown-field"],
    [
      "a form names a field twice",
      { ...policy, fields: [...policy.fields, ...policy.fields.slice(0, 1)] },
      "fields/number: duplicate-code",
    ],
    [
      "a measure reads an unknown form",
      { ...issued, source: { form: "nothing" } },
      "source: unknown-reference",
    ],
    ["a measure does not compile", { ...issued, value: "premium + number" }, "measure: expression"],
    [
      "a measure has another day than its vector",
      { ...due, day: "edate(issued_on, 12)" },
      "vectors/0: vector",
    ],
    ["a measure over another asks for a condition", { ...producers, when: "true" }, "when: stray-option"],
    ["a measure reads itself", { ...producers, source: { measure: "producers" } }, "source: circle"],
    [
      "a KPI names an unknown measure",
      { ...rate, terms: { ...rate.terms, producers: { measure: "nothing", title: rate.title } } },
      "terms/producers: unknown-reference",
    ],
    ["a KPI divides by another number", { ...rate, denominator: "headcount + 1" }, "vectors/0: vector"],
    [
      "a KPI reads a stock on no day",
      { ...rate, terms: { ...rate.terms, opening: { measure: "headcount", title: rate.title } } },
      "terms/opening: stray-option",
    ],
    ["a ladder claims by an unknown field", { ...funnel, claim: "nothing" }, "claim: unknown-field"],
    [
      "a ladder names an unknown parameter",
      { ...funnel, parameters: ["nothing"] },
      "parameters: unknown-reference",
    ],
    [
      "a ladder grades another letter than its vector",
      { ...funnel, rungs: funnel.rungs.filter(({ letter }) => letter !== "S") },
      "vectors/0: vector",
    ],
    [
      "a parameter has another value than its vector",
      { ...stalled, values: [{ from: "1900-01-01", value: 15 }] },
      "vectors/0: vector",
    ],
    [
      "a parameter begins on no day",
      { ...stalled, values: [{ from: "1900-02-30", value: 14 }] },
      "values: bad-day",
    ],
    [
      "a calendar's time zone does not exist",
      { ...company, timeZone: "Asia/Nowhere" },
      "timeZone: bad-time-zone",
    ],
    ["a calendar gives another day than its vector", { ...company, timeZone: "UTC" }, "vectors/0: vector"],
  ])("when %s", (_why, definition, problem) => {
    expect(codesOf(definition)).toContain(problem);
  });

  it("when measures go round in a circle through one another, or through more than five", () => {
    const chain = ["a", "b", "c", "d", "e", "f"].map((code, position, all) => ({
      ...producers,
      code,
      source: { measure: all[position + 1] ?? "policy_issued" },
    }));
    const circle = chain.map((measure) =>
      measure.code === "c" ? { ...measure, source: { measure: "a" } } : measure,
    );
    expect(chain.map((measure) => codesOf(measure, [...HANDBOOK, ...chain]).length)).toEqual([
      1, 1, 0, 0, 0, 0,
    ]);
    expect(circle.slice(0, 3).map((measure) => codesOf(measure, [...HANDBOOK, ...circle]))).toEqual([
      ["source: circle"],
      ["source: circle"],
      ["source: circle"],
    ]);
  });

  it("with a text in both languages", () => {
    const [problem] = checkDefinition({ ...issued, value: "premium + number" }, HANDBOOK);
    expect(problem?.message).toEqual({
      "zh-CN": "数字与文本之间不能使用“+”。",
      "en-US": "“+” does not work between a number and text.",
    });
  });
});
