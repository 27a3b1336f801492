import type { Kpi, Measure, Parameter } from "../../rulebook/definition.ts";
import { numberParameter } from "../activity/choices.ts";
import { both } from "../company/form-parts.ts";
import { POSTS } from "../company/posts.ts";

const MANAGERS = [POSTS.branchManager, POSTS.districtManager];

/** T-04: how often a manager sees each closed customer in a year. */
export const managerVisitsLeastParameter: Parameter = numberParameter(
  {
    code: "manager_visits_least",
    title: both("管理者年拜访次数下限", "Least manager visits a year"),
    description: both(
      "部门经理、副经理对每个成交客户每年拜访或沟通的最少次数（手册 T-04）。",
      "How often at least a manager or deputy visits or talks with every closed customer in a year (handbook T-04).",
    ),
    measuredIn: "count",
  },
  3,
);

const customer = { filed_on: "2026-10-12", name: "华东机械" };
const visit = { visited_on: "2026-10-14", customer: "CU-1" };

/** K-29: the customers who have bought, and the visits of managers to them. */
export const MANAGER_VISIT_MEASURES: readonly Measure[] = [
  {
    kind: "measure",
    code: "closed_customers",
    title: both("成交客户数", "Closed customers"),
    description: both(
      "已核实档案中填有开始合作日期的客户，计在该日。",
      "Customers whose verified file says since when they are customers, on that day.",
    ),
    source: { form: "customer" },
    when: "!blank(partner_since)",
    day: "partner_since",
    unit: "record",
    adds: "count",
    decimals: 0,
    leavesOut: both(
      "尚未核实的档案，以及没有开始合作日期的客户不计。",
      "Files not yet verified, and customers without a day since when, do not count.",
    ),
    vectors: [
      { body: { ...customer, partner_since: "2020-05-01" }, day: "2020-05-01", value: 1 },
      { body: customer, day: null, value: null },
      {
        body: { ...customer, partner_since: "2020-05-01" },
        meta: { state: "submitted" },
        day: null,
        value: null,
      },
    ],
  },
  {
    kind: "measure",
    code: "closed_customer_terms",
    title: both("新成交客户的四月期数", "Four-month terms of new customers"),
    description: both(
      "成交当年自成交月起每满或不满四个月计一期，每期应拜访一次（手册 I-18）。",
      "In the year of closing, each four months begun from the month of closing: one visit is due for each (handbook I-18).",
    ),
    source: { form: "customer" },
    when: "!blank(partner_since)",
    day: "partner_since",
    value: "ceil((13 - month(partner_since)) / 4)",
    unit: "record",
    adds: "sum",
    decimals: 0,
    vectors: [
      { body: { ...customer, partner_since: "2026-01-31" }, day: "2026-01-31", value: 3 },
      { body: { ...customer, partner_since: "2026-04-01" }, day: "2026-04-01", value: 3 },
      { body: { ...customer, partner_since: "2026-05-01" }, day: "2026-05-01", value: 2 },
      { body: { ...customer, partner_since: "2026-09-01" }, day: "2026-09-01", value: 1 },
      { body: { ...customer, partner_since: "2026-12-31" }, day: "2026-12-31", value: 1 },
      { body: customer, day: null, value: null },
    ],
  },
  {
    kind: "measure",
    code: "manager_visits",
    title: both("管理者拜访成交客户次数", "Manager visits to closed customers"),
    description: both(
      "部门经理、副经理填写回馈的、对成交客户的拜访与沟通，计在拜访日期。",
      "Visits and talks with closed customers that managers or deputies gave feedback on, on the day of the visit.",
    ),
    source: { form: "visit_feedback" },
    when: `owner_role in ${JSON.stringify(MANAGERS)} && !blank(customer_since) && customer_since <= visited_on`,
    unit: "record",
    adds: "count",
    decimals: 0,
    leavesOut: both(
      "对未成交客户的拜访，以及其他岗位人员的拜访不计。",
      "Visits to who is no customer yet, and those of other posts, do not count.",
    ),
    vectors: [
      {
        body: { ...visit, customer_since: "2020-05-01" },
        meta: { owner_role: POSTS.branchManager },
        day: "2026-10-14",
        value: 1,
      },
      { body: visit, meta: { owner_role: POSTS.districtManager }, day: null, value: null },
      {
        body: { ...visit, customer_since: "2026-10-15" },
        meta: { owner_role: POSTS.branchManager },
        day: null,
        value: null,
      },
      {
        body: { ...visit, customer_since: "2020-05-01" },
        meta: { owner_role: POSTS.rep },
        day: null,
        value: null,
      },
      { body: { ...visit, customer_since: "2020-05-01" }, day: null, value: null },
    ],
  },
];

/** K-29: visits of managers ÷ closed customers, one of the year itself by its four-month terms; at least three a year. */
export const managerVisitsKpi: Kpi = {
  kind: "kpi",
  code: "manager_visits_per_customer",
  title: both("管理者拜访次数", "Manager visits per closed customer"),
  description: both(
    "管理者拜访成交客户次数 ÷ 成交客户数；当年成交的客户按剩余的四月期折算（手册 I-18）。",
    "Manager visits ÷ closed customers; one closed in the year counts by the four-month terms left of it (handbook I-18).",
  ),
  format: "number",
  direction: "up",
  terms: {
    visits: {
      measure: "manager_visits",
      title: both("管理者拜访次数", "Manager visits"),
    },
    customers: {
      measure: "closed_customers",
      at: "opening",
      title: both("年初成交客户数", "Closed customers at the opening"),
    },
    terms: {
      measure: "closed_customer_terms",
      title: both("当年成交客户的四月期数", "Four-month terms of the year's new customers"),
    },
  },
  numerator: "visits",
  denominator: "customers + terms / 3",
  grains: ["year", "ytd"],
  bands: { amber: "band_amber" },
  target: managerVisitsLeastParameter.code,
  vectors: [
    { terms: { visits: 36, customers: 10, terms: 6 }, value: 3 },
    { terms: { visits: 0, customers: 2, terms: 0 }, value: 0 },
    { terms: { visits: 1, customers: 0, terms: 1 }, value: 3 },
    { terms: { visits: 1, customers: 0, terms: 0 }, value: null },
  ],
};
