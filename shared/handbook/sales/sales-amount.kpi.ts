import type { Kpi } from "../../rulebook/definition.ts";

/** K-14: first premium and won revenue together. */
export const salesAmountKpi = {
  kind: "kpi",
  code: "sales_amount",
  title: { "zh-CN": "销售额", "en-US": "Sales amount" },
  description: {
    "zh-CN": "首期保费与赢单金额之和；只做其中一种业务的公司，另一项为零。",
    "en-US": "First premium and won revenue together; whoever sells only one of them has the other at zero.",
  },
  format: "money",
  direction: "up",
  terms: {
    premium: { kpi: "first_premium", title: { "zh-CN": "首期保费", "en-US": "First premium" } },
    revenue: { kpi: "won_revenue", title: { "zh-CN": "赢单金额", "en-US": "Won revenue" } },
  },
  numerator: "premium + revenue",
  bands: { amber: "band_amber" },
  vectors: [
    { terms: { premium: 1_200_000, revenue: 300_000 }, value: 1_500_000 },
    { terms: { premium: 0, revenue: 0 }, value: 0 },
  ],
} satisfies Kpi;
