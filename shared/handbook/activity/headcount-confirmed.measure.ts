import type { Measure } from "../../rulebook/definition.ts";

/** People in force who are confirmed, on a day. */
export const headcountConfirmedMeasure = {
  kind: "measure",
  code: "headcount_confirmed",
  title: { "zh-CN": "转正人数（在册）", "en-US": "Confirmed headcount" },
  description: {
    "zh-CN": "某日在册且已转正的人数。",
    "en-US": "People in force who are confirmed, on a day.",
  },
  source: { stream: "posting" },
  adds: "stock",
  who: { confirmed: true },
  decimals: 0,
  leavesOut: {
    "zh-CN": "未转正人员不计。",
    "en-US": "People who are not confirmed yet do not count.",
  },
  vectors: [],
} satisfies Measure;
