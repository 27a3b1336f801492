import type { Kpi } from "../../rulebook/definition.ts";
import { policiesTerm, premiumTerm } from "./shared-terms.ts";

/** First premium ÷ policies. */
export const averageCaseSizeKpi = {
  kind: "kpi",
  code: "average_case_size",
  title: { "zh-CN": "件均保费", "en-US": "Average case size" },
  description: {
    "zh-CN": "首期保费 ÷ 承保件数。",
    "en-US": "First premium ÷ policies issued.",
  },
  format: "money",
  direction: "up",
  terms: { premium: premiumTerm, policies: policiesTerm },
  numerator: "premium",
  denominator: "policies",
  over: "yearly_rate",
  bands: { amber: "band_amber" },
  vectors: [
    { terms: { premium: 1_200_000, policies: 90 }, value: 13_333.333333333334 },
    { terms: { premium: 0, policies: 0 }, value: null },
  ],
} satisfies Kpi;
