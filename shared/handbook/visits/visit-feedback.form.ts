import type { Form } from "../../rulebook/form-definition.ts";
import { cadenceOf } from "../company/cadences.ts";
import { both, byToday, field, filledBy, onDay, superiorComment } from "../company/form-parts.ts";
import { POSTS } from "../company/posts.ts";

const feedback = { owner: "E001", visited_on: "2026-10-14", visited: "华东机械" };

/** F-06, after every visit, whoever made it; every line of a plan is owed one within a week of its day (W-01). */
export const visitFeedbackForm: Form = {
  kind: "form",
  code: "visit_feedback",
  title: both("拜访回馈表", "Visit feedback"),
  description: both(
    "每次拜访客户之后填写，资深业务员也不例外：介绍的产品、客户的需求与问题、结果与下一步。",
    "Filled after every visit, by senior reps too: the product introduced, the customer's need and problem, the result and the next step.",
  ),
  number: { prefix: "VF-" },
  owner: "owner",
  day: "visited_on",
  label: ["visited", "visited_on"],
  group: "visits",
  fields: [
    field("plan", "lookup", "拜访计划", "Visit plan", {
      form: "visit_plan",
      section: both("拜访", "Visit"),
      help: both(
        "这次拜访属于哪份计划；临时拜访可不填。",
        "The plan this visit belongs to; blank for an unplanned one.",
      ),
    }),
    field("plan_line", "number", "计划行号", "Line of the plan", { shownWhen: "!blank(plan)" }),
    field("customer", "lookup", "客户", "Customer", {
      form: "customer",
      help: both("尚未建档的客户可不选。", "Blank for somebody without a file."),
    }),
    field("visited", "text", "拜访对象", "Who was visited", {
      initial: { of: "customer", field: "name" },
      requiredWhen: "blank(customer)",
    }),
    field("customer_since", "date", "客户开始合作日期", "Customer since", {
      shownWhen: "!blank(customer)",
      initial: { of: "customer", field: "partner_since" },
      help: both("已成交客户填写。", "Of a customer who has bought."),
    }),
    onDay("visited_on", "拜访日期", "Visited on"),
    field("contact", "text", "接待人", "Met with", { initial: { of: "customer", field: "contact" } }),
    field("product", "text", "介绍的产品", "Product introduced", {
      section: both("内容与结果", "What came of it"),
    }),
    field("need", "longtext", "客户需求", "Need"),
    field("problem", "longtext", "客户问题", "Problem"),
    field("result", "longtext", "结果", "Result"),
    field("next_step", "text", "下一步", "Next step"),
    field("next_on", "date", "下次日期", "Next date"),
    filledBy("业务员", "Rep", { section: both("填写", "Filled by") }),
    superiorComment(),
  ],
  checks: [
    byToday("visited_on", "拜访日期", "The day of the visit"),
    {
      code: "next_after_visit",
      holds: "blank(next_on) || next_on >= visited_on",
      field: "next_on",
      message: both("下次日期不能早于拜访日期。", "The next date cannot lie before the visit."),
    },
  ],
  cadence: cadenceOf(
    "visit_feedback",
    {
      every: {
        after: "visit_plan",
        by: "plan",
        lines: { field: "visits", by: "plan_line", day: "visit_on" },
      },
      due: { from: "start", workingDays: 5, time: "20:00" },
    },
    [POSTS.rep, POSTS.supervisor],
  ),
  vectors: [
    { body: feedback, refused: [] },
    {
      body: { owner: "E001", visited_on: "2026-10-14", customer: "CU-1", plan: "VP-1", plan_line: 2 },
      refused: [],
    },
    { body: { ...feedback, visited_on: "2026-10-16" }, refused: ["visited_on_by_today"] },
    { body: { ...feedback, next_on: "2026-10-13" }, refused: ["next_after_visit"] },
    { body: {}, refused: ["owner", "visited", "visited_on"] },
  ],
};
