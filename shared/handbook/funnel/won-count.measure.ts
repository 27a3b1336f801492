import type { Measure } from "../../rulebook/definition.ts";

/** How many opportunities were won. */
export const wonCountMeasure = {
  kind: "measure",
  code: "won_count",
  title: { "zh-CN": "赢单数", "en-US": "Won opportunities" },
  description: { "zh-CN": "期内赢单的商机个数。", "en-US": "How many opportunities were won." },
  source: { measure: "opportunity_won" },
  adds: "count",
  decimals: 0,
  vectors: [],
} satisfies Measure;
