import type { Measure } from "../../rulebook/definition.ts";

/** People whose first premium of the period makes them effective. */
export const effectiveAgentsMeasure = {
  kind: "measure",
  code: "effective_agents",
  title: { "zh-CN": "有效人力", "en-US": "Effective agents" },
  description: {
    "zh-CN": "期内首期保费合计达到有效人力起算保费的人数。",
    "en-US": "People whose first premium of the period reaches the threshold of effective agents.",
  },
  source: { measure: "policy_issued" },
  adds: "distinct",
  least: "effective_least",
  decimals: 0,
  vectors: [],
} satisfies Measure;
