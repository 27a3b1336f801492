import type { Kpi } from "../../rulebook/definition.ts";

/** The first premium of every policy issued in the period, cooling-off surrenders included. */
export const firstPremiumKpi = {
  kind: "kpi",
  code: "first_premium",
  title: { "zh-CN": "首期保费", "en-US": "First premium" },
  description: {
    "zh-CN": "期内承保的全部保单的首期保费，含犹豫期撤单。",
    "en-US": "The first premium of every policy issued in the period, cooling-off surrenders included.",
  },
  format: "money",
  direction: "up",
  terms: {
    premium: { measure: "policy_issued", title: { "zh-CN": "首期保费", "en-US": "First premium" } },
  },
  numerator: "premium",
  vectors: [
    { terms: { premium: 1_200_000.55 }, value: 1_200_000.55 },
    { terms: { premium: 0 }, value: 0 },
  ],
} satisfies Kpi;
