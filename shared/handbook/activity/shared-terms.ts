import type { KpiTerm } from "../../rulebook/definition.ts";

/** What rates and per-head values are divided by. */
export const headcountTerm: KpiTerm = {
  choose: ["rate_denominator"],
  among: { average: { kpi: "headcount_average" }, opening: { kpi: "headcount_opening" } },
  title: { "zh-CN": "人数", "en-US": "Headcount" },
};

/** Who produced in the period. */
export const producersTerm: KpiTerm = {
  choose: ["producer_rule"],
  among: { any: { measure: "producers" }, threshold: { measure: "producers_from_threshold" } },
  title: { "zh-CN": "出单人数", "en-US": "Producers" },
};

/** First premium, net of cooling-off surrenders where that is chosen. */
export const premiumTerm: KpiTerm = {
  kpi: "first_premium",
  title: { "zh-CN": "首期保费", "en-US": "First premium" },
};

/** Policies issued. */
export const policiesTerm: KpiTerm = {
  measure: "policy_count",
  title: { "zh-CN": "承保件数", "en-US": "Policies issued" },
};
