import { describe, expect, it } from "vitest";
import { HANDBOOK } from "#shared/handbook/index";
import { compileKpi } from "#shared/rulebook/kpi";
import { compileLadder } from "#shared/rulebook/ladder";
import { indexRulebook } from "#shared/rulebook/rulebook";

const index = indexRulebook(HANDBOOK);
const points = { pain: "p", cause: "c", vision: "v", explore: "e", access: "a", proof: "x" };
const letter = { ...points, checked_on: "2026-09-10", satisfied: true, agreed_on: "2026-09-12" };
const suspect = { contact: "王工", pain: "停线", access_confirmed_on: "2026-09-20" };
const context = { today: "2026-10-15", updated_on: "2026-10-15", parameters: { stalled_days: 14 } };

function valueOf(code: string, terms: Record<string, number>): number | string {
  const kpi = index.get("kpi", code);
  const rule = kpi === undefined ? undefined : compileKpi(kpi);
  if (rule === undefined || !rule.ok) return "no rule";
  const result = rule.value.evaluate(terms);
  if (result.ok) return result.value.value;
  return result.reason === "no-denominator" ? result.reason : result.reason.code;
}

function gradeOf(
  subject: Record<string, string>,
  evidence: Record<string, Record<string, string | boolean>[]>,
) {
  const funnel = index.get("ladder", "funnel");
  const rule = funnel === undefined ? undefined : compileLadder(funnel, index.all("form"));
  if (rule === undefined || !rule.ok) throw new Error("the funnel does not compile");
  const { letter: verified, gaps } = rule.value.grade(subject, evidence, context);
  return { letter: verified, gaps: gaps.map((gap) => gap.code) };
}

describe("the handbook's test vectors", () => {
  it("V-01: 95 at the beginning, 105 at the end, 60 issuers: average 100, activity rate 60 %", () => {
    expect(valueOf("headcount_average", { average: (95 + 105) / 2 })).toBe(100);
    expect(valueOf("activity_rate", { headcount: 100, producers: 60 })).toBe(0.6);
  });

  it("V-02: first premium 1,200,000 by 60 issuers: 20,000 each", () => {
    expect(valueOf("productivity", { premium: 1_200_000, producers: 60 })).toBe(20_000);
  });

  it("V-03: 6 confirmed, 4 lost, average 100: 6 % and 4 %", () => {
    expect(valueOf("recruit_rate", { recruits: 6, headcount: 100 })).toBe(0.06);
    expect(valueOf("attrition", { left: 4, headcount: 100 })).toBe(0.04);
  });

  it("V-04: 760,000 kept of 1,000,000 less 50,000 of cooling-off surrenders: 80 %", () => {
    expect(valueOf("persistency_13", { kept: 760_000, due: 1_000_000 - 50_000 })).toBe(0.8);
  });

  it("V-12: claimed D without a letter is not confirmed: S, and the letter is missing", () => {
    expect(gradeOf({ ...suspect, stage: "D" }, {})).toEqual({ letter: "S", gaps: ["supporter_letter"] });
  });

  it("V-13: letter, six points, manager satisfied, customer agreed: D", () => {
    expect(gradeOf({ ...suspect, stage: "D" }, { supporter_letter: [letter] })).toMatchObject({
      letter: "D",
    });
  });

  it("V-14: and the letter to the power sponsor agreed: C", () => {
    const evidence = { supporter_letter: [letter], power_supporter_letter: [letter] };
    expect(gradeOf({ ...suspect, stage: "C" }, evidence)).toMatchObject({ letter: "C" });
  });

  it("V-20: no headcount and no issuers is no value, and never 0 %", () => {
    expect(valueOf("activity_rate", { headcount: 0, producers: 0 })).toBe("no-denominator");
    expect(valueOf("productivity", { premium: 0, producers: 0 })).toBe("no-denominator");
  });
});
