import type { Kpi } from "../../rulebook/definition.ts";
import { headcountTerm } from "./shared-terms.ts";

/** Effective agents ÷ headcount. */
export const effectiveRateKpi = {
  kind: "kpi",
  code: "effective_rate",
  title: { "zh-CN": "有效人力率", "en-US": "Effective-agent rate" },
  description: {
    "zh-CN": "有效人力 ÷ 平均人数；有效人力为期内首期保费达到规定数额的人。",
    "en-US":
      "Effective agents ÷ average headcount; an agent is effective from a prescribed first premium on.",
  },
  format: "percent",
  direction: "up",
  terms: {
    effective: { measure: "effective_agents", title: { "zh-CN": "有效人力", "en-US": "Effective agents" } },
    headcount: headcountTerm,
  },
  numerator: "effective",
  denominator: "headcount",
  over: "yearly_rate",
  bands: { amber: "band_amber" },
  vectors: [
    { terms: { effective: 30, headcount: 100 }, value: 0.3 },
    { terms: { effective: 0, headcount: 0 }, value: null },
  ],
} satisfies Kpi;
