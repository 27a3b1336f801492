import type { Kpi } from "../../rulebook/definition.ts";

/** How many opportunities were lost in the period. */
export const lostCountKpi = {
  kind: "kpi",
  code: "lost_count",
  title: { "zh-CN": "丢单数", "en-US": "Lost opportunities" },
  description: {
    "zh-CN": "期内丢单的商机个数。",
    "en-US": "How many opportunities were lost in the period.",
  },
  format: "number",
  direction: "down",
  terms: {
    lost: { measure: "opportunity_lost", title: { "zh-CN": "丢单数", "en-US": "Lost opportunities" } },
  },
  numerator: "lost",
  vectors: [{ terms: { lost: 2 }, value: 2 }],
} satisfies Kpi;
