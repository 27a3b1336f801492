import type { Kpi } from "../../rulebook/definition.ts";

/** Won ÷ (won + lost) opportunities. */
export const winRateKpi = {
  kind: "kpi",
  code: "win_rate",
  title: { "zh-CN": "赢单率", "en-US": "Win rate" },
  description: { "zh-CN": "赢单数 ÷（赢单数 + 丢单数）。", "en-US": "Won ÷ (won + lost) opportunities." },
  format: "percent",
  direction: "up",
  terms: {
    won: { measure: "won_count", title: { "zh-CN": "赢单数", "en-US": "Won opportunities" } },
    lost: { measure: "opportunity_lost", title: { "zh-CN": "丢单数", "en-US": "Lost opportunities" } },
  },
  numerator: "won",
  denominator: "won + lost",
  vectors: [
    { terms: { won: 3, lost: 1 }, value: 0.75 },
    { terms: { won: 0, lost: 2 }, value: 0 },
    { terms: { won: 0, lost: 0 }, value: null },
  ],
} satisfies Kpi;
