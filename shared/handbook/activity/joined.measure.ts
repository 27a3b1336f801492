import type { Measure } from "../../rulebook/definition.ts";

/** People who joined. */
export const joinedMeasure = {
  kind: "measure",
  code: "joined",
  title: { "zh-CN": "入司人数", "en-US": "Joiners" },
  description: { "zh-CN": "期内入司的人数。", "en-US": "People who joined." },
  source: { stream: "joined" },
  adds: "count",
  decimals: 0,
  vectors: [],
} satisfies Measure;
