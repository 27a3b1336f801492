import type { Kpi } from "../../rulebook/definition.ts";
import { headcountTerm } from "./shared-terms.ts";

/** Confirmations ÷ average headcount. */
export const recruitRateKpi = {
  kind: "kpi",
  code: "recruit_rate",
  title: { "zh-CN": "有效增员率", "en-US": "Effective recruitment rate" },
  description: { "zh-CN": "转正人数 ÷ 平均人数。", "en-US": "Confirmations ÷ average headcount." },
  format: "percent",
  direction: "up",
  terms: {
    recruits: {
      choose: ["recruit_rule"],
      among: { confirmed: { measure: "confirmed" }, joined: { measure: "joined" } },
      title: { "zh-CN": "增员人数", "en-US": "Recruits" },
    },
    headcount: headcountTerm,
  },
  numerator: "recruits",
  denominator: "headcount",
  over: "yearly_rate",
  bands: { amber: "band_amber" },
  vectors: [
    { terms: { recruits: 6, headcount: 100 }, value: 0.06 },
    { terms: { recruits: 1, headcount: 0 }, value: null },
  ],
} satisfies Kpi;
