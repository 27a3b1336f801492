import type { Kpi } from "../../rulebook/definition.ts";

/** How much more sales amount than in the period before. */
export const salesGrowthKpi = {
  kind: "kpi",
  code: "sales_growth",
  title: { "zh-CN": "销售额环比增长", "en-US": "Sales growth" },
  description: {
    "zh-CN": "（本期销售额 − 上期）÷ 上期；上期为同类的前一个期间。",
    "en-US": "(This sales amount − the one before) ÷ the one before, of the period of the same kind.",
  },
  format: "percent",
  direction: "up",
  terms: {
    present: { kpi: "sales_amount", title: { "zh-CN": "本期", "en-US": "This period" } },
    before: { kpi: "sales_amount", offset: -1, title: { "zh-CN": "上期", "en-US": "The period before" } },
  },
  numerator: "present - before",
  denominator: "before",
  vectors: [
    { terms: { present: 120, before: 100 }, value: 0.2 },
    { terms: { present: 120, before: 0 }, value: null },
  ],
} satisfies Kpi;
