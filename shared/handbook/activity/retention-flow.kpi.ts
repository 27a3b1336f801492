import type { Kpi } from "../../rulebook/definition.ts";

/** Closing headcount ÷ (opening headcount + joiners). */
export const retentionFlowKpi = {
  kind: "kpi",
  code: "retention_flow",
  title: { "zh-CN": "当期留存率", "en-US": "Retention of the period" },
  description: {
    "zh-CN": "期末人数 ÷（期初人数 + 入司人数）；单位间调动会影响结果。",
    "en-US": "Closing headcount ÷ (opening headcount + joiners); moves between units tell on it.",
  },
  format: "percent",
  direction: "up",
  terms: {
    closing: {
      measure: "headcount",
      at: "closing",
      title: { "zh-CN": "期末人数", "en-US": "Closing headcount" },
    },
    opening: {
      measure: "headcount",
      at: "opening",
      title: { "zh-CN": "期初人数", "en-US": "Opening headcount" },
    },
    joined: { measure: "joined", title: { "zh-CN": "入司人数", "en-US": "Joiners" } },
  },
  numerator: "closing",
  denominator: "opening + joined",
  bands: { amber: "band_amber" },
  vectors: [
    { terms: { closing: 105, opening: 95, joined: 14 }, value: 0.963302752293578 },
    { terms: { closing: 0, opening: 0, joined: 0 }, value: null },
  ],
} satisfies Kpi;
