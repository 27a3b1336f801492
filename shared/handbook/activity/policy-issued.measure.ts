import type { Measure } from "../../rulebook/definition.ts";

/** The first premium of every policy issued, cooling-off surrenders included. */
export const policyIssuedMeasure = {
  kind: "measure",
  code: "policy_issued",
  title: { "zh-CN": "首期保费", "en-US": "First premium" },
  description: {
    "zh-CN": "期内承保的全部保单的首期保费，含犹豫期撤单。",
    "en-US": "The first premium of every policy issued, cooling-off surrenders included.",
  },
  source: { form: "policy" },
  value: "premium",
  unit: "record",
  adds: "sum",
  decimals: 2,
  vectors: [
    { body: { issued_on: "2026-10-05", premium: 12_000.5 }, day: "2026-10-05", value: 12_000.5 },
    {
      body: { issued_on: "2026-10-05", premium: 99.99, ended_on: "2026-10-09", end_reason: "cooling_off" },
      day: "2026-10-05",
      value: 99.99,
    },
    { body: { issued_on: "2026-10-31", premium: 0 }, day: "2026-10-31", value: 0 },
  ],
} satisfies Measure;
