import type { Kpi } from "../../rulebook/definition.ts";

/** The amount of opportunities won in the period. */
export const wonRevenueKpi = {
  kind: "kpi",
  code: "won_revenue",
  title: { "zh-CN": "赢单金额", "en-US": "Won revenue" },
  description: { "zh-CN": "期内赢单商机的金额。", "en-US": "The amount of opportunities won in the period." },
  format: "money",
  direction: "up",
  terms: {
    revenue: { measure: "opportunity_won", title: { "zh-CN": "赢单金额", "en-US": "Won revenue" } },
  },
  numerator: "revenue",
  vectors: [
    { terms: { revenue: 50_000.25 }, value: 50_000.25 },
    { terms: { revenue: 0 }, value: 0 },
  ],
} satisfies Kpi;
