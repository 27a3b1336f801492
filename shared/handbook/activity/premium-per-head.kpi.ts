import type { Kpi } from "../../rulebook/definition.ts";
import { headcountTerm, premiumTerm } from "./shared-terms.ts";

/** First premium ÷ headcount; not to be mixed up with productivity, which is per producer. */
export const premiumPerHeadKpi = {
  kind: "kpi",
  code: "premium_per_head",
  title: { "zh-CN": "人均首期保费", "en-US": "Premium per head" },
  description: {
    "zh-CN": "首期保费 ÷ 平均人数；不同于人均产能（÷ 出单人数）。",
    "en-US": "First premium ÷ average headcount, unlike productivity, which is per producer.",
  },
  format: "money",
  direction: "up",
  terms: { premium: premiumTerm, headcount: headcountTerm },
  numerator: "premium",
  denominator: "headcount",
  over: "yearly_rate",
  bands: { amber: "band_amber" },
  vectors: [
    { terms: { premium: 1_200_000, headcount: 100 }, value: 12_000 },
    { terms: { premium: 0, headcount: 0 }, value: null },
  ],
} satisfies Kpi;
