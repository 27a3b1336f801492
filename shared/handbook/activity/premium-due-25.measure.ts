import type { Measure } from "../../rulebook/definition.ts";

/** The 25-month cohort of persistency. */
export const premiumDue25Measure = {
  kind: "measure",
  code: "premium_due_25",
  title: { "zh-CN": "25个月应缴保费", "en-US": "Premium due at 25 months" },
  description: {
    "zh-CN": "承保满25个月的期缴保单的首期保费，不含犹豫期撤单；月末承保的按当月最后一天计。",
    "en-US":
      "The first premium of regular policies, without cooling-off surrenders, on their 25-month anniversary; the day is clamped to the month's last.",
  },
  source: { form: "policy" },
  when: 'coalesce(pay_mode, "regular") == "regular" && end_reason != "cooling_off"',
  day: "edate(issued_on, 25)",
  value: "premium",
  unit: "record",
  adds: "sum",
  decimals: 2,
  vectors: [
    { body: { issued_on: "2024-01-31", premium: 1_000 }, day: "2026-02-28", value: 1_000 },
    {
      body: { issued_on: "2024-02-29", premium: 1_000, pay_mode: "regular" },
      day: "2026-03-29",
      value: 1_000,
    },
    {
      body: { issued_on: "2024-01-31", premium: 1_000, ended_on: "2024-01-31", end_reason: "cooling_off" },
      day: null,
      value: null,
    },
    { body: { issued_on: "2024-01-31", premium: 1_000, pay_mode: "single" }, day: null, value: null },
  ],
} satisfies Measure;
