import type { Measure } from "../../rulebook/definition.ts";

/** What is kept of the 13-month cohort of persistency. */
export const premiumKept13Measure = {
  kind: "measure",
  code: "premium_kept_13",
  title: { "zh-CN": "13个月实缴保费", "en-US": "Premium kept at 13 months" },
  description: {
    "zh-CN": "应缴保单中满13个月时仍有效，或因满期、缴清、减额缴清、展期、免缴而终止的首期保费。",
    "en-US":
      "Of the premium due, that of policies still in force at 13 months, or ended because they matured, were paid up, reduced, extended or waived.",
  },
  source: { form: "policy" },
  when: 'coalesce(pay_mode, "regular") == "regular" && end_reason != "cooling_off" && (blank(ended_on) || ended_on >= edate(issued_on, 13) || end_reason in ["matured", "paid_up", "reduced_paid_up", "extended_term", "premium_waived"])',
  day: "edate(issued_on, 13)",
  value: "premium",
  unit: "record",
  adds: "sum",
  decimals: 2,
  vectors: [
    { body: { issued_on: "2025-01-31", premium: 1_000 }, day: "2026-02-28", value: 1_000 },
    {
      body: { issued_on: "2025-01-31", premium: 1_000, ended_on: "2026-02-28", end_reason: "lapsed" },
      day: "2026-02-28",
      value: 1_000,
    },
    {
      body: { issued_on: "2025-01-31", premium: 1_000, ended_on: "2026-02-27", end_reason: "lapsed" },
      day: null,
      value: null,
    },
    {
      body: { issued_on: "2025-01-31", premium: 1_000, ended_on: "2026-02-27", end_reason: "premium_waived" },
      day: "2026-02-28",
      value: 1_000,
    },
    {
      body: { issued_on: "2025-01-31", premium: 1_000, ended_on: "2026-02-27", end_reason: "cooling_off" },
      day: null,
      value: null,
    },
    {
      body: { issued_on: "2024-02-29", premium: 1_000, pay_mode: "single" },
      day: null,
      value: null,
    },
  ],
} satisfies Measure;
