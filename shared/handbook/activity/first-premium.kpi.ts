import type { Kpi } from "../../rulebook/definition.ts";

/** The first premium of every policy issued in the period, cooling-off surrenders included. */
export const firstPremiumKpi = {
  kind: "kpi",
  code: "first_premium",
  title: { "zh-CN": "首期保费", "en-US": "First premium" },
  description: {
    "zh-CN": "期内承保的全部保单的首期保费，含犹豫期撤单；参数可改为在撤单当期扣除。",
    "en-US":
      "The first premium of every policy issued in the period, cooling-off surrenders included; a parameter takes them off when they are surrendered.",
  },
  format: "money",
  direction: "up",
  terms: {
    premium: { measure: "policy_issued", title: { "zh-CN": "首期保费", "en-US": "First premium" } },
    refunds: {
      choose: ["premium_recognition"],
      among: { issued: null, net_of_cooling_off: { measure: "cooling_off_refund" } },
      title: { "zh-CN": "犹豫期撤单保费", "en-US": "Cooling-off refunds" },
    },
  },
  numerator: "premium - refunds",
  vectors: [
    { terms: { premium: 1_200_000.5, refunds: 0 }, value: 1_200_000.5 },
    { terms: { premium: 1_000_000, refunds: 50_000 }, value: 950_000 },
    { terms: { premium: 0, refunds: 0 }, value: 0 },
  ],
} satisfies Kpi;
