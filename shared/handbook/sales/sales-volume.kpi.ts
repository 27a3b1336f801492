import type { Kpi } from "../../rulebook/definition.ts";

/** K-14: policies and won opportunities together. */
export const salesVolumeKpi = {
  kind: "kpi",
  code: "sales_volume",
  title: { "zh-CN": "销售量", "en-US": "Sales volume" },
  description: {
    "zh-CN": "承保件数与赢单数之和。",
    "en-US": "Policies issued and opportunities won together.",
  },
  format: "number",
  direction: "up",
  terms: {
    policies: { measure: "policy_count", title: { "zh-CN": "承保件数", "en-US": "Policies issued" } },
    won: { measure: "won_count", title: { "zh-CN": "赢单数", "en-US": "Won opportunities" } },
  },
  numerator: "policies + won",
  bands: { amber: "band_amber" },
  vectors: [
    { terms: { policies: 90, won: 3 }, value: 93 },
    { terms: { policies: 0, won: 0 }, value: 0 },
  ],
} satisfies Kpi;
