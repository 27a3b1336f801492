import type { Kpi } from "../../rulebook/definition.ts";

/** People in force on the last day of the period. */
export const headcountKpi = {
  kind: "kpi",
  code: "headcount",
  title: { "zh-CN": "期末人数", "en-US": "Headcount" },
  description: {
    "zh-CN": "期末最后一天的在册人数。",
    "en-US": "People in force on the last day of the period.",
  },
  format: "number",
  direction: "up",
  terms: {
    closing: {
      choose: ["who_counts"],
      among: {
        everyone: { measure: "headcount", at: "closing" },
        confirmed_only: { measure: "headcount_confirmed", at: "closing" },
        settled_only: { measure: "headcount_settled", at: "closing" },
      },
      title: { "zh-CN": "期末人数", "en-US": "Closing headcount" },
    },
  },
  numerator: "closing",
  vectors: [
    { terms: { closing: 105 }, value: 105 },
    { terms: { closing: 0 }, value: 0 },
  ],
} satisfies Kpi;
