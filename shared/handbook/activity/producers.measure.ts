import type { Measure } from "../../rulebook/definition.ts";

/** People with at least one policy issued in the period; everyone counts once. */
export const producersMeasure = {
  kind: "measure",
  code: "producers",
  title: { "zh-CN": "出单人数", "en-US": "Producers" },
  description: {
    "zh-CN": "期内至少承保一张保单的人数，每人只计一次。",
    "en-US": "People with at least one policy issued in the period; everyone counts once.",
  },
  source: { measure: "policy_issued" },
  adds: "distinct",
  decimals: 0,
  vectors: [],
} satisfies Measure;
