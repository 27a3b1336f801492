import type { Kpi } from "../../rulebook/definition.ts";

/** Confirmations ÷ average headcount. */
export const recruitRateKpi = {
  kind: "kpi",
  code: "recruit_rate",
  title: { "zh-CN": "有效增员率", "en-US": "Effective recruitment rate" },
  description: { "zh-CN": "转正人数 ÷ 平均人数。", "en-US": "Confirmations ÷ average headcount." },
  format: "percent",
  direction: "up",
  terms: {
    confirmed: { measure: "confirmed", title: { "zh-CN": "转正人数", "en-US": "Confirmations" } },
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
  numerator: "confirmed",
  denominator: "(opening + closing) / 2",
  vectors: [
    { terms: { confirmed: 6, opening: 95, closing: 105 }, value: 0.06 },
    { terms: { confirmed: 1, opening: 0, closing: 0 }, value: null },
  ],
} satisfies Kpi;
