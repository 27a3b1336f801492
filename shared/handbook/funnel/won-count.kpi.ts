import type { Kpi } from "../../rulebook/definition.ts";

/** How many opportunities were won in the period. */
export const wonCountKpi = {
  kind: "kpi",
  code: "won_count",
  title: { "zh-CN": "赢单数", "en-US": "Won opportunities" },
  description: { "zh-CN": "期内赢单的商机个数。", "en-US": "How many opportunities were won in the period." },
  format: "number",
  direction: "up",
  terms: {
    won: { measure: "won_count", title: { "zh-CN": "赢单数", "en-US": "Won opportunities" } },
  },
  numerator: "won",
  vectors: [{ terms: { won: 3 }, value: 3 }],
} satisfies Kpi;
