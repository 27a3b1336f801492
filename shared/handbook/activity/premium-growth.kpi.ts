import type { Kpi } from "../../rulebook/definition.ts";

/** How much more first premium than in the period before. */
export const premiumGrowthKpi = {
  kind: "kpi",
  code: "premium_growth",
  title: { "zh-CN": "首期保费环比增长", "en-US": "Premium growth" },
  description: {
    "zh-CN": "（本期首期保费 − 上期）÷ 上期；上期为同类的前一个期间。",
    "en-US": "(This first premium − the one before) ÷ the one before, of the period of the same kind.",
  },
  format: "percent",
  direction: "up",
  terms: {
    present: { kpi: "first_premium", title: { "zh-CN": "本期", "en-US": "This period" } },
    before: { kpi: "first_premium", offset: -1, title: { "zh-CN": "上期", "en-US": "The period before" } },
  },
  numerator: "present - before",
  denominator: "before",
  vectors: [
    { terms: { present: 120, before: 100 }, value: 0.2 },
    { terms: { present: 120, before: 0 }, value: null },
  ],
} satisfies Kpi;
