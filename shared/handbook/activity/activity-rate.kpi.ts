import type { Kpi } from "../../rulebook/definition.ts";
import { headcountTerm, producersTerm } from "./shared-terms.ts";

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
  terms: { producers: producersTerm, headcount: headcountTerm },
  numerator: "producers",
  denominator: "headcount",
  over: "yearly_rate",
  bands: { amber: "band_amber" },
  vectors: [
    { terms: { producers: 60, headcount: 100 }, value: 0.6 },
    { terms: { producers: 0, headcount: 10 }, value: 0 },
    { terms: { producers: 0, headcount: 0 }, value: null },
  ],
} satisfies Kpi;
