import type { Measure } from "../../rulebook/definition.ts";

/** The amount of opportunities won, on the day they closed. */
export const opportunityWonMeasure = {
  kind: "measure",
  code: "opportunity_won",
  title: { "zh-CN": "赢单金额", "en-US": "Won revenue" },
  description: {
    "zh-CN": "已赢单商机的金额，计在结案日。",
    "en-US": "The amount of opportunities won, on the day they closed.",
  },
  source: { form: "opportunity" },
  when: 'outcome == "won"',
  day: "closed_on",
  value: "coalesce(amount, 0)",
  unit: "posting",
  adds: "sum",
  decimals: 2,
  vectors: [
    { body: { outcome: "won", closed_on: "2026-10-20", amount: 50_000 }, day: "2026-10-20", value: 50_000 },
    { body: { outcome: "won", closed_on: "2026-10-20" }, day: "2026-10-20", value: 0 },
    { body: { outcome: "lost", closed_on: "2026-10-20", amount: 50_000 }, day: null, value: null },
    { body: { amount: 50_000 }, day: null, value: null },
  ],
} satisfies Measure;
