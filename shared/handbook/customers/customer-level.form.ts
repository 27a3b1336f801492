import type { Form } from "../../rulebook/form-definition.ts";
import { superiorStep } from "../company/approval-parts.ts";
import { both, field, filledBy, onDay, score } from "../company/form-parts.ts";
import { POSTS } from "../company/posts.ts";

const attitude = score("attitude", "态度", "Attitude");
const funds = score("funds", "资金支持度", "Funds support");
const resources = score("resources", "资源倾斜", "Resource tilt");
const delivery = score("delivery", "发货优先", "Delivery priority");
const staff = score("staff", "人员支持", "Staff support");

const scores = { attitude: 4, funds: 3, resources: 3, delivery: 5, staff: 4 };
const sheet = {
  owner: "E001",
  rated_on: "2026-10-12",
  customer: "CU-1",
  level: "dealer",
  ...scores,
};

/** F-03: the rep proposes a level and scores activeness, the section head verifies, the plan-information section files it (W-20). */
export const customerLevelForm: Form = {
  kind: "form",
  code: "customer_level",
  title: both("客户级别与积极性评定", "Customer level and activeness"),
  description: both(
    "业务员提出客户级别并评定积极性，科室负责人核实，计划信息科汇总。",
    "The rep proposes the customer's level and scores their activeness; the section head verifies, the plan-information section rolls up.",
  ),
  number: { prefix: "LV-" },
  owner: "owner",
  day: "rated_on",
  label: ["customer", "rated_on"],
  group: "customers",
  fields: [
    field("customer", "lookup", "客户", "Customer", {
      form: "customer",
      required: true,
      section: both("级别", "Level"),
    }),
    field("level", "choice", "客户级别", "Level proposed", {
      list: "customer_levels",
      required: true,
      initial: { of: "customer", field: "level" },
    }),
    { ...attitude.field, section: both("积极性（1 至 5 分）", "Activeness, 1 to 5") },
    funds.field,
    resources.field,
    delivery.field,
    staff.field,
    field("activeness", "number", "积极性", "Activeness", {
      computed: "round((attitude + funds + resources + delivery + staff) / 5, 2)",
    }),
    field("ground", "longtext", "评定理由", "Ground"),
    onDay("rated_on", "评定日期", "Rated on"),
    filledBy("评定人", "Rated by"),
    field("verified_level", "choice", "核实级别", "Level verified", {
      list: "customer_levels",
      required: true,
      by: { step: "verify" },
      section: both("核实", "Verification"),
    }),
  ],
  checks: [attitude.check, funds.check, resources.check, delivery.check, staff.check],
  approval: {
    parameters: [],
    steps: [
      superiorStep("verify", "科室负责人核实", "Verification by the section head"),
      {
        code: "roll_up",
        title: both("计划信息科汇总", "Roll-up by the plan-information section"),
        who: { post: POSTS.planInformation },
        within: "approval_hours",
      },
    ],
  },
  vectors: [
    { body: sheet, refused: [] },
    { body: { ...sheet, attitude: 0 }, refused: ["attitude_one_to_five"] },
    { body: { ...sheet, funds: 6 }, refused: ["funds_one_to_five"] },
    { body: { ...sheet, resources: 2.5 }, refused: ["resources_one_to_five"] },
    { body: { ...sheet, delivery: -1 }, refused: ["delivery_one_to_five"] },
    { body: { ...sheet, staff: 10 }, refused: ["staff_one_to_five"] },
    { body: { ...sheet, level: "vip" }, refused: ["level"] },
    {
      body: {},
      refused: [
        "attitude",
        "customer",
        "delivery",
        "funds",
        "level",
        "owner",
        "rated_on",
        "resources",
        "staff",
      ],
    },
  ],
};
