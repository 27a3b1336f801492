import type { Measure } from "../../rulebook/definition.ts";

/** The first premium of policies surrendered in the cooling-off period, on the day of the surrender. */
export const coolingOffRefundMeasure = {
  kind: "measure",
  code: "cooling_off_refund",
  title: { "zh-CN": "犹豫期撤单保费", "en-US": "Cooling-off refunds" },
  description: {
    "zh-CN": "犹豫期内撤单的首期保费，计在撤单日。",
    "en-US":
      "The first premium of policies surrendered in the cooling-off period, on the day of the surrender.",
  },
  source: { form: "policy" },
  when: 'end_reason == "cooling_off"',
  day: "ended_on",
  value: "premium",
  unit: "record",
  adds: "sum",
  decimals: 2,
  vectors: [
    {
      body: { issued_on: "2026-10-30", premium: 99.99, ended_on: "2026-11-02", end_reason: "cooling_off" },
      day: "2026-11-02",
      value: 99.99,
    },
    {
      body: { issued_on: "2026-10-30", premium: 99.99, ended_on: "2026-11-02", end_reason: "surrendered" },
      day: null,
      value: null,
    },
    { body: { issued_on: "2026-10-30", premium: 99.99 }, day: null, value: null },
  ],
} satisfies Measure;
