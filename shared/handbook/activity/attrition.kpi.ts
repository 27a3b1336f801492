import type { Kpi } from "../../rulebook/definition.ts";

/** Leavers ÷ average headcount. */
export const attritionKpi = {
  kind: "kpi",
  code: "attrition",
  title: { "zh-CN": "脱落率", "en-US": "Attrition" },
  description: { "zh-CN": "脱落人数 ÷ 平均人数。", "en-US": "Leavers ÷ average headcount." },
  format: "percent",
  direction: "down",
  terms: {
    left: { measure: "left", title: { "zh-CN": "脱落人数", "en-US": "Leavers" } },
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
  numerator: "left",
  denominator: "(opening + closing) / 2",
  vectors: [
    { terms: { left: 4, opening: 95, closing: 105 }, value: 0.04 },
    { terms: { left: 0, opening: 0, closing: 0 }, value: null },
  ],
} satisfies Kpi;
