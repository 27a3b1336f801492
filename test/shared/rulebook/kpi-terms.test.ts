import { describe, expect, it } from "vitest";
import { HANDBOOK } from "#shared/handbook/index";
import { ownChoiceParameters, readKpis, wayKeys, waysOf } from "#shared/rulebook/kpi-terms";
import { indexRulebook } from "#shared/rulebook/rulebook";

const index = indexRulebook(HANDBOOK);
const kpis = index.all("kpi");

describe("the ways of a term", () => {
  it("of every shipped KPI are exactly those its parameters lead to", () => {
    const chosen = kpis.flatMap(({ terms }) => Object.values(terms)).filter((term) => "choose" in term);
    expect(chosen.length).toBeGreaterThan(10);
    for (const term of chosen) {
      const parameters = term.choose.flatMap((code) => index.get("parameter", code) ?? []);
      expect(Object.keys(term.among).toSorted()).toEqual(wayKeys(parameters).toSorted());
      expect(waysOf(term).map(({ choices }) => choices.length)).toEqual(
        Object.keys(term.among).map(() => term.choose.length),
      );
    }
  });

  it("are one where a term does not choose", () => {
    const [won] = Object.values(index.get("kpi", "won_count")?.terms ?? {});
    expect(won && waysOf(won)).toEqual([{ choices: [], source: won }]);
  });
});

describe("what decides a KPI", () => {
  it("are its own parameters and those of the KPIs it reads", () => {
    const rate = index.get("kpi", "activity_rate");
    const read = rate ? readKpis(rate, (code) => index.get("kpi", code)) : [];
    expect(read.map(({ code }) => code)).toEqual(["activity_rate", "headcount_average", "headcount_opening"]);
    expect(new Set(read.flatMap((kpi) => ownChoiceParameters(kpi)))).toEqual(
      new Set(["producer_rule", "rate_denominator", "yearly_rate", "who_counts", "average_headcount"]),
    );
  });
});
