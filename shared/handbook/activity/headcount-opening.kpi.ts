import type { Kpi } from "../../rulebook/definition.ts";

/** People in force on the day before the period. */
export const headcountOpeningKpi = {
  kind: "kpi",
  code: "headcount_opening",
  title: { "zh-CN": "期初人数", "en-US": "Opening headcount" },
  description: {
    "zh-CN": "期初前一天的在册人数。",
    "en-US": "People in force on the day before the period.",
  },
  format: "number",
  direction: "up",
  terms: {
    opening: {
      choose: ["who_counts"],
      among: {
        everyone: { measure: "headcount", at: "opening" },
        confirmed_only: { measure: "headcount_confirmed", at: "opening" },
        settled_only: { measure: "headcount_settled", at: "opening" },
      },
      title: { "zh-CN": "期初人数", "en-US": "Opening headcount" },
    },
  },
  numerator: "opening",
  vectors: [{ terms: { opening: 95 }, value: 95 }],
} satisfies Kpi;
