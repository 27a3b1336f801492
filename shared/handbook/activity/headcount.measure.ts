import type { Measure } from "../../rulebook/definition.ts";

/** People who have joined and not left, on a day. */
export const headcountMeasure = {
  kind: "measure",
  code: "headcount",
  title: { "zh-CN": "在册人数", "en-US": "Headcount" },
  description: {
    "zh-CN": "某日在册的人数：已入司且未离司。",
    "en-US": "People who have joined and not left, on a day.",
  },
  source: { stream: "posting" },
  adds: "stock",
  decimals: 0,
  vectors: [],
} satisfies Measure;
