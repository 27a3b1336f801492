import type { Kpi } from "../../rulebook/definition.ts";

/** (Opening + closing headcount) ÷ 2. */
export const headcountAverageKpi = {
  kind: "kpi",
  code: "headcount_average",
  title: { "zh-CN": "平均人数", "en-US": "Average headcount" },
  description: { "zh-CN": "（期初人数 + 期末人数）÷ 2。", "en-US": "(Opening + closing headcount) ÷ 2." },
  format: "number",
  direction: "up",
  terms: {
    opening: {
      measure: "headcount",
      at: "opening",
      title: { "zh-CN": "期初人数", "en-US": "Opening headcount" },
    },
    closing: {
      measure: "headcount",
      at: "closing",
      title: { "zh-CN": "期末人数", "en-US": "Closing headcount" },
    },
  },
  numerator: "(opening + closing) / 2",
  vectors: [
    { terms: { opening: 95, closing: 105 }, value: 100 },
    { terms: { opening: 0, closing: 1 }, value: 0.5 },
  ],
} satisfies Kpi;
