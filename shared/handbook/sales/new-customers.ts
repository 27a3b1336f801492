import type { Kpi, Measure } from "../../rulebook/definition.ts";

/** K-15 from the two records that know of a customer: each says itself whether the customer is new. */
export const NEW_CUSTOMER_MEASURES: readonly Measure[] = [
  {
    kind: "measure",
    code: "new_customers_insured",
    title: { "zh-CN": "新投保客户数", "en-US": "New customers insured" },
    description: {
      "zh-CN": "标为新客户的承保保单件数，每位新客户只标第一张。",
      "en-US": "Policies issued that are marked as a customer's first.",
    },
    source: { form: "policy" },
    when: 'customer_kind == "new"',
    unit: "record",
    adds: "count",
    decimals: 0,
    vectors: [
      { body: { issued_on: "2026-10-05", premium: 100, customer_kind: "new" }, day: "2026-10-05", value: 1 },
      { body: { issued_on: "2026-10-05", premium: 100, customer_kind: "existing" }, day: null, value: null },
      { body: { issued_on: "2026-10-05", premium: 100 }, day: null, value: null },
    ],
  },
  {
    kind: "measure",
    code: "new_customers_won",
    title: { "zh-CN": "新成交客户数", "en-US": "New customers won" },
    description: {
      "zh-CN": "标为新客户的赢单数，计在结案日。",
      "en-US": "Opportunities won that are marked as a customer's first, on the day they closed.",
    },
    source: { form: "opportunity" },
    when: 'outcome == "won" && customer_kind == "new"',
    day: "closed_on",
    unit: "posting",
    adds: "count",
    decimals: 0,
    vectors: [
      {
        body: { outcome: "won", closed_on: "2026-10-20", customer_kind: "new" },
        day: "2026-10-20",
        value: 1,
      },
      { body: { outcome: "lost", closed_on: "2026-10-20", customer_kind: "new" }, day: null, value: null },
      { body: { outcome: "won", closed_on: "2026-10-20" }, day: null, value: null },
    ],
  },
];

/** New customers, insured and won together. */
export const newCustomersKpi = {
  kind: "kpi",
  code: "new_customers",
  title: { "zh-CN": "新客户数", "en-US": "New customers" },
  description: {
    "zh-CN": "标为新客户的承保保单与赢单之和；是否新客户以记录所填为准。",
    "en-US": "Policies and won opportunities marked as a customer's first; what the records say decides.",
  },
  format: "number",
  direction: "up",
  terms: {
    insured: {
      measure: "new_customers_insured",
      title: { "zh-CN": "新投保客户数", "en-US": "New customers insured" },
    },
    won: { measure: "new_customers_won", title: { "zh-CN": "新成交客户数", "en-US": "New customers won" } },
  },
  numerator: "insured + won",
  bands: { amber: "band_amber" },
  vectors: [
    { terms: { insured: 4, won: 1 }, value: 5 },
    { terms: { insured: 0, won: 0 }, value: 0 },
  ],
} satisfies Kpi;
