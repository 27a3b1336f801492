import type { Measure } from "../../rulebook/definition.ts";

/** How many policies were issued. */
export const policyCountMeasure = {
  kind: "measure",
  code: "policy_count",
  title: { "zh-CN": "承保件数", "en-US": "Policies issued" },
  description: { "zh-CN": "期内承保的保单件数。", "en-US": "How many policies were issued." },
  source: { measure: "policy_issued" },
  adds: "count",
  decimals: 0,
  vectors: [],
} satisfies Measure;
