import { describe, expect, it } from "vitest";
import { HANDBOOK } from "#shared/handbook/index";
import { checkDefinition } from "#shared/rulebook/check-definition";
import { type Definition, type DefinitionKind, Kpi } from "#shared/rulebook/definition";
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
const joined = shipped("measure", "cohort_3");
const headcount = shipped("measure", "headcount_settled");
const threshold = shipped("measure", "producers_from_threshold");
const persistency = shipped("kpi", "persistency_13");
const whoCounts = shipped("parameter", "who_counts");
const reference = shipped("parameter", "reference_knowledge_win_rate");

/** The activity rate with another source for its producers. */
const reading = (term: object): Definition =>
  Kpi.parse({ ...rate, terms: { ...rate.terms, producers: { title: rate.title, ...term } } });

describe("a definition is refused", () => {
  it.each<[string, Definition, string]>([
    [
      "a check names no field",
      { ...policy, checks: [{ code: "c", holds: "premum > 0", field: "premium", message: policy.title }] },
      "checks/c/holds: expression",
    ],
    [
      "a form's vector is not refused as it says",
      { ...policy, vectors: [{ body: {}, refused: [] }] },
      "vectors/0: vector",
    ],
    ["a form's owner is no person", { ...policy, owner: "number" }, "owner: unknown-field"],
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
    [
      "a calendar's holiday is on no day",
      { ...company, holidays: [{ day: "2026-02-30", name: company.title, works: false }] },
      "holidays: bad-day",
    ],
    [
      "a calendar has two holidays on a day",
      { ...company, holidays: [...(company.holidays ?? []), ...(company.holidays ?? []).slice(0, 1)] },
      "holidays: duplicate-code",
    ],
    [
      "a calendar gives another month than its vector",
      { ...shipped("calendar", "working_month"), month: { closesOn: 24 } },
      "vectors/0: vector",
    ],
    [
      "a KPI chooses by an unknown parameter",
      reading({ choose: ["nothing"], among: {} }),
      "terms/producers/choose: unknown-reference",
    ],
    [
      "a KPI chooses by a number",
      reading({ choose: ["stalled_days"], among: {} }),
      "terms/producers/choose: not-a-choice",
    ],
    [
      "a KPI does not say what a choice reads",
      reading({ choose: ["producer_rule"], among: { any: { measure: "producers" } } }),
      "terms/producers: missing-choice",
    ],
    [
      "a KPI reads something under a choice that is none",
      reading({ choose: ["producer_rule"], among: { any: null, threshold: null, most: null } }),
      "terms/producers/among: unknown-choice",
    ],
    [
      "a KPI reads an unknown measure under a choice",
      reading({ choose: ["producer_rule"], among: { any: null, threshold: { measure: "nothing" } } }),
      "terms/producers/among/threshold: unknown-reference",
    ],
    ["a KPI reads an unknown KPI", reading({ kpi: "nothing" }), "terms/producers: unknown-reference"],
    ["a KPI reads itself", reading({ kpi: "activity_rate" }), "terms: circle"],
    [
      "a KPI reads a choice as a number",
      reading({ parameter: "who_counts" }),
      "terms/producers: not-a-number",
    ],
    [
      "a KPI reads distinct people at the end",
      reading({ measure: "producers", at: "closing" }),
      "terms/producers: stray-option",
    ],
    [
      "a KPI reads a sum on any day of the period",
      reading({ measure: "policy_issued", at: "any" }),
      "terms/producers: stray-option",
    ],
    [
      "a KPI averages a stock by something else",
      reading({ measure: "headcount", at: "average", by: "who_counts" }),
      "terms/producers/by: unknown-choice",
    ],
    [
      "a KPI looks months back in a week",
      { ...persistency, grains: ["week", "month"] },
      "grains: needs-months",
    ],
    ["a KPI looks back by a choice", { ...persistency, window: "who_counts" }, "window: not-a-number"],
    ["a KPI makes months' ratios by another choice", { ...rate, over: "who_counts" }, "over: unknown-choice"],
    [
      "a KPI without a denominator makes a mean of ratios",
      { ...shipped("kpi", "first_premium"), over: "yearly_rate" },
      "over: stray-option",
    ],
    ["a KPI has bands by a choice", { ...rate, bands: { amber: "who_counts" } }, "bands/amber: not-a-number"],
    [
      "a KPI aims at what others published",
      { ...rate, target: "reference_knowledge_win_rate" },
      "target: reference-as-goal",
    ],
    ["a KPI aims at nothing known", { ...rate, target: "nothing" }, "target: unknown-reference"],
    [
      "a parameter makes a choice that is none",
      { ...whoCounts, values: [{ from: "1900-01-01", value: "nobody" }] },
      "values: unknown-choice",
    ],
    [
      "a parameter with choices has a number",
      { ...whoCounts, values: [{ from: "1900-01-01", value: 1 }] },
      "values: unknown-choice",
    ],
    [
      "a parameter that is a number makes a choice",
      { ...stalled, values: [{ from: "1900-01-01", value: "often" }] },
      "values: unknown-choice",
    ],
    [
      "a parameter makes a choice that a KPI says nothing for",
      {
        ...whoCounts,
        choices: [...(whoCounts.choices ?? []), { value: "retired", title: whoCounts.title }],
        values: [...whoCounts.values, { from: "2026-01-01", value: "retired", unit: "D1" }],
      },
      "values: missing-choice",
    ],
    [
      "a parameter has a choice twice",
      { ...whoCounts, choices: [...(whoCounts.choices ?? []), ...(whoCounts.choices ?? [])] },
      "choices: duplicate-code",
    ],
    [
      "a parameter has no value for the company",
      { ...stalled, values: [{ from: "1900-01-01", value: 14, unit: "D1" }] },
      "values: no-company-value",
    ],
    [
      "a reference is a choice",
      { ...whoCounts, reference: reference.reference ?? { source: stalled.title } },
      "choices: stray-option",
    ],
    [
      "a measure over events does not compile",
      { ...joined, day: "edate(issued_on, 3)" },
      "measure: expression",
    ],
    ["a measure over events has no vector", { ...joined, vectors: [] }, "vectors: vector"],
    [
      "a measure over events counts on another day than its vector",
      { ...joined, day: "edate(joined_on, 4)" },
      "vectors/0: vector",
    ],
    ["a stock counts under a condition", { ...headcount, when: "true" }, "when: stray-option"],
    ["postings are summed", { ...headcount, adds: "sum" }, "adds: stray-option"],
    ["a sum says who counts", { ...issued, who: { confirmed: true } }, "who: stray-option"],
    ["a sum has a threshold", { ...issued, least: "producer_least" }, "least: stray-option"],
    ["a threshold is unknown", { ...threshold, least: "nothing" }, "least: unknown-reference"],
    ["a threshold is a choice", { ...threshold, least: "who_counts" }, "least: not-a-number"],
    [
      "a measure that makes no facts is to be counted only when chosen",
      { ...threshold, onlyWhenChosen: true },
      "onlyWhenChosen: stray-option",
    ],
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

  it("when two parameters that decide a KPI have a choice of one name", () => {
    const own = {
      ...whoCounts,
      choices: [...(whoCounts.choices ?? []), { value: "opening", title: whoCounts.title }],
    };
    expect(codesOf(rate, [...HANDBOOK, own])).toContain("terms: duplicate-code");
  });

  it("when KPIs go round in a circle through one another, or through more than five", () => {
    const chain = ["a", "b", "c", "d", "e", "f", "g"].map((code, position, all): Definition => ({
      ...rate,
      code,
      terms: { ...rate.terms, producers: { kpi: all[position + 1] ?? "won_count", title: rate.title } },
    }));
    const circle = chain.map((kpi) =>
      kpi.kind === "kpi" && kpi.code === "c"
        ? { ...kpi, terms: { ...kpi.terms, producers: { kpi: "a", title: rate.title } } }
        : kpi,
    );
    expect(chain.map((kpi) => codesOf(kpi, [...HANDBOOK, ...chain]).length)).toEqual([1, 1, 0, 0, 0, 0, 0]);
    expect(circle.slice(0, 3).map((kpi) => codesOf(kpi, [...HANDBOOK, ...circle]))).toEqual([
      ["terms: circle"],
      ["terms: circle"],
      ["terms: circle"],
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
