import type { Measure } from "../../rulebook/definition.ts";

/** How many opportunities were lost, on the day they closed. */
export const opportunityLostMeasure = {
  kind: "measure",
  code: "opportunity_lost",
  title: { "zh-CN": "丢单数", "en-US": "Lost opportunities" },
  description: {
    "zh-CN": "期内丢单的商机个数，计在结案日。",
    "en-US": "How many opportunities were lost, on the day they closed.",
  },
  source: { form: "opportunity" },
  when: 'outcome == "lost"',
  day: "closed_on",
  unit: "posting",
  adds: "count",
  decimals: 0,
  vectors: [
    { body: { outcome: "lost", closed_on: "2026-10-20", amount: 50_000 }, day: "2026-10-20", value: 1 },
    { body: { outcome: "won", closed_on: "2026-10-20", amount: 50_000 }, day: null, value: null },
    { body: {}, day: null, value: null },
  ],
} satisfies Measure;
