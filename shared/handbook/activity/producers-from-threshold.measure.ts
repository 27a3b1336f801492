import type { Measure } from "../../rulebook/definition.ts";

/** People whose first premium of the period reaches a threshold. */
export const producersFromThresholdMeasure = {
  kind: "measure",
  code: "producers_from_threshold",
  title: { "zh-CN": "出单人数（达到起算保费）", "en-US": "Producers from a threshold on" },
  description: {
    "zh-CN": "期内首期保费合计达到起算保费的人数，每人只计一次。",
    "en-US": "People whose first premium of the period reaches the threshold; everyone counts once.",
  },
  source: { measure: "policy_issued" },
  adds: "distinct",
  least: "producer_least",
  decimals: 0,
  vectors: [],
} satisfies Measure;
