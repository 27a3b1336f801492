import type { Kpi } from "../../rulebook/definition.ts";
import { headcountTerm } from "./shared-terms.ts";

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
    headcount: headcountTerm,
  },
  numerator: "left",
  denominator: "headcount",
  over: "yearly_rate",
  bands: { amber: "band_amber_down" },
  vectors: [
    { terms: { left: 4, headcount: 100 }, value: 0.04 },
    { terms: { left: 0, headcount: 0 }, value: null },
  ],
} satisfies Kpi;
