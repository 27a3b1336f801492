import type { Kpi } from "../../rulebook/definition.ts";

/** Producers ÷ average headcount, which is (opening + closing) ÷ 2. */
export const activityRateKpi = {
  kind: "kpi",
  code: "activity_rate",
  title: { "zh-CN": "活动率", "en-US": "Activity rate" },
  description: {
    "zh-CN": "出单人数 ÷ 平均人数；平均人数 =（期初人数 + 期末人数）÷ 2。",
    "en-US": "Producers ÷ average headcount, which is (opening + closing) ÷ 2.",
  },
  format: "percent",
  direction: "up",
  terms: {
    producers: { measure: "producers", title: { "zh-CN": "出单人数", "en-US": "Producers" } },
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
  numerator: "producers",
  denominator: "(opening + closing) / 2",
  vectors: [
    { terms: { producers: 60, opening: 95, closing: 105 }, value: 0.6 },
    { terms: { producers: 0, opening: 10, closing: 10 }, value: 0 },
    { terms: { producers: 0, opening: 0, closing: 0 }, value: null },
  ],
} satisfies Kpi;
