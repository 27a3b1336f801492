import type { Measure } from "../../rulebook/definition.ts";

/** People in force, without those in their month of joining. */
export const headcountSettledMeasure = {
  kind: "measure",
  code: "headcount_settled",
  title: { "zh-CN": "在册人数（不含入司当月）", "en-US": "Headcount without the month of joining" },
  description: {
    "zh-CN": "某日在册的人数，自入司次月1日起计入。",
    "en-US": "People in force, from the first day of the month after they joined.",
  },
  source: { stream: "posting" },
  adds: "stock",
  who: { tenureMonths: 1 },
  decimals: 0,
  leavesOut: {
    "zh-CN": "入司当月（M00）的人员不计。",
    "en-US": "People in their month of joining (M00) do not count.",
  },
  vectors: [],
} satisfies Measure;
