import type { Kpi } from "../../rulebook/definition.ts";
import { premiumTerm, producersTerm } from "./shared-terms.ts";

/** First premium ÷ producers. */
export const productivityKpi = {
  kind: "kpi",
  code: "productivity",
  title: { "zh-CN": "人均产能", "en-US": "Productivity" },
  description: { "zh-CN": "首期保费 ÷ 出单人数。", "en-US": "First premium ÷ producers." },
  format: "money",
  direction: "up",
  terms: { premium: premiumTerm, producers: producersTerm },
  numerator: "premium",
  denominator: "producers",
  over: "yearly_rate",
  bands: { amber: "band_amber" },
  vectors: [
    { terms: { premium: 1_200_000, producers: 60 }, value: 20_000 },
    { terms: { premium: 0, producers: 0 }, value: null },
  ],
} satisfies Kpi;
