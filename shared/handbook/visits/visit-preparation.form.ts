import type { Form } from "../../rulebook/form-definition.ts";
import { superiorStep } from "../company/approval-parts.ts";
import { both, field, filledBy, onDay } from "../company/form-parts.ts";

const preparation = {
  owner: "E001",
  prepared_on: "2026-10-12",
  visited: "华东机械",
  customer_research: "年产值两亿，采购由设备部决定",
  market_survey: "同业三家已用同类产品",
  proposal: "先试用两台，季度促销价",
};

/** F-05: research, survey and a full proposal before the customer is seen (W-01). */
export const visitPreparationForm: Form = {
  kind: "form",
  code: "visit_preparation",
  title: both("拜访前准备", "Pre-visit preparation"),
  description: both(
    "拜访前的客户了解、市场调研与完整方案；由经理审阅。",
    "What is known of the customer and the market, and a full proposal, before the visit; reviewed by the manager.",
  ),
  number: { prefix: "PV-" },
  owner: "owner",
  day: "prepared_on",
  label: ["visited", "prepared_on"],
  group: "visits",
  fields: [
    field("plan", "lookup", "拜访计划", "Visit plan", {
      form: "visit_plan",
      section: both("客户", "Customer"),
    }),
    field("customer", "lookup", "客户", "Customer", { form: "customer" }),
    field("visited", "text", "拜访对象", "Whom to visit", {
      initial: { of: "customer", field: "name" },
      requiredWhen: "blank(customer)",
    }),
    field("customer_research", "longtext", "客户了解", "Customer research", {
      required: true,
      section: both("准备", "Preparation"),
      help: both("客户公司的全面情况。", "All that is known about the customer's company."),
    }),
    field("market_survey", "longtext", "市场调研", "Market survey", { required: true }),
    field("proposal", "longtext", "完整方案（推广计划）", "Full proposal, with the promotion plan", {
      required: true,
    }),
    field("papers", "attachment", "方案附件", "Papers", { most: 10 }),
    onDay("prepared_on", "准备日期", "Prepared on"),
    filledBy("业务员", "Rep"),
  ],
  checks: [],
  approval: { parameters: [], steps: [superiorStep("review", "经理审阅", "Review by the manager")] },
  vectors: [
    { body: preparation, refused: [] },
    {
      body: {},
      refused: ["customer_research", "market_survey", "owner", "prepared_on", "proposal", "visited"],
    },
  ],
};
