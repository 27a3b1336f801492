import type { Measure } from "../../rulebook/definition.ts";

/** People who left, whatever the reason; a move between units is not one. */
export const leftMeasure = {
  kind: "measure",
  code: "left",
  title: { "zh-CN": "脱落人数", "en-US": "Leavers" },
  description: {
    "zh-CN": "期内离司的人数，不论原因；单位间调动不计。",
    "en-US": "People who left, whatever the reason; a move between units is not one.",
  },
  source: { stream: "left" },
  adds: "count",
  decimals: 0,
  vectors: [],
} satisfies Measure;
