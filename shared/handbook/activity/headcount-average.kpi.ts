import type { Kpi } from "../../rulebook/definition.ts";

/** (Opening + closing headcount) ÷ 2. */
export const headcountAverageKpi = {
  kind: "kpi",
  code: "headcount_average",
  title: { "zh-CN": "平均人数", "en-US": "Average headcount" },
  description: {
    "zh-CN": "（期初人数 + 期末人数）÷ 2；参数可改为各月平均或每日平均。",
    "en-US": "(Opening + closing headcount) ÷ 2; a parameter takes the mean of months or of days instead.",
  },
  format: "number",
  direction: "up",
  terms: {
    average: {
      choose: ["who_counts"],
      among: {
        everyone: { measure: "headcount", at: "average", by: "average_headcount" },
        confirmed_only: { measure: "headcount_confirmed", at: "average", by: "average_headcount" },
        settled_only: { measure: "headcount_settled", at: "average", by: "average_headcount" },
      },
      title: { "zh-CN": "平均人数", "en-US": "Average headcount" },
    },
  },
  numerator: "average",
  vectors: [
    { terms: { average: 100 }, value: 100 },
    { terms: { average: 0.5 }, value: 0.5 },
  ],
} satisfies Kpi;
