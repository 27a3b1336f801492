import type { Kpi } from "../../rulebook/definition.ts";

/** Of the regular premium whose 25-month anniversary falls in the period, the share that is kept. Cooling-off surrenders and single-pay do not count. */
export const persistency25Kpi = {
  kind: "kpi",
  code: "persistency_25",
  title: { "zh-CN": "25个月保费继续率", "en-US": "25-month persistency" },
  description: {
    "zh-CN": "期内满25个月的期缴保单中，继续有效的首期保费 ÷ 应缴的首期保费。犹豫期撤单和趸缴不计。",
    "en-US":
      "Of the regular premium whose 25-month anniversary falls in the period, the share that is kept. Cooling-off surrenders and single-pay do not count.",
  },
  format: "percent",
  direction: "up",
  terms: {
    kept: { measure: "premium_kept_25", title: { "zh-CN": "实缴保费", "en-US": "Premium kept" } },
    due: { measure: "premium_due_25", title: { "zh-CN": "应缴保费", "en-US": "Premium due" } },
  },
  numerator: "kept",
  denominator: "due",
  grains: ["month", "quarter", "half", "year", "ytd"],
  vectors: [
    { terms: { kept: 760_000, due: 950_000 }, value: 0.8 },
    { terms: { kept: 0, due: 0 }, value: null },
  ],
} satisfies Kpi;
