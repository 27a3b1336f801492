import type { Measure } from "../../rulebook/definition.ts";

/** People who were confirmed. */
export const confirmedMeasure = {
  kind: "measure",
  code: "confirmed",
  title: { "zh-CN": "转正人数", "en-US": "Confirmations" },
  description: { "zh-CN": "期内转正的人数。", "en-US": "People who were confirmed." },
  source: { stream: "confirmed" },
  adds: "count",
  decimals: 0,
  vectors: [],
} satisfies Measure;
