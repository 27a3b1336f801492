import type { Form } from "../../rulebook/form-definition.ts";
import { superiorStep } from "../company/approval-parts.ts";
import { BEFORE_THE_WEEK, cadenceOf } from "../company/cadences.ts";
import { both, column, field, filledBy, option } from "../company/form-parts.ts";
import { POSTS } from "../company/posts.ts";

const visit = { customer: "CU-1", objective: "learn_need", frequency: "fortnightly" };
const plan = { owner: "E001", period: "week", starts_on: "2026-10-19", visits: [visit] };

/** F-04, the visit plan of a month, week or day; a week's is due on Friday for the Saturday meeting (W-01, I-27). */
export const visitPlanForm: Form = {
  kind: "form",
  code: "visit_plan",
  title: both("客户拜访计划", "Visit plan"),
  description: both(
    "月、周、日的客户拜访计划：拜访谁、目标、频率与重点；由经理确认。",
    "Whom to visit in a month, week or day, what for, how often and which visits matter most; confirmed by the manager.",
  ),
  number: { prefix: "VP-" },
  owner: "owner",
  day: "starts_on",
  label: ["starts_on", "focus"],
  group: "visits",
  fields: [
    filledBy("业务员", "Rep", { section: both("计划", "Plan") }),
    field("period", "choice", "计划周期", "Planned for", {
      required: true,
      initial: "week",
      options: [option("month", "月", "Month"), option("week", "周", "Week"), option("day", "日", "Day")],
    }),
    field("starts_on", "date", "起始日期", "Starts on", {
      required: true,
      help: both("月计划填当月第一天，周计划填周一。", "The first day of the month, the Monday of the week."),
    }),
    field("focus", "text", "本期重点", "Focus"),
    field("visits", "lines", "拜访安排", "Visits", {
      required: true,
      most: 60,
      section: both("拜访安排", "Visits"),
      columns: [
        column("customer", "lookup", "客户", "Customer", { form: "customer" }),
        column("visit_on", "date", "日期", "Date"),
        column("objective", "choice", "拜访目标", "Objective", { list: "visit_objectives", required: true }),
        column("frequency", "choice", "拜访频率", "Frequency", { list: "visit_frequencies" }),
        column("is_key", "yesno", "重点拜访", "Key visit"),
        column("planned_result", "text", "预期结果", "Planned result"),
      ],
    }),
    field("visit_count", "number", "计划拜访次数", "Visits planned", { computed: "count(visits)" }),
    field("key_count", "number", "重点拜访次数", "Key visits planned", {
      computed: "count(visits.filter(visit, visit.is_key == true))",
    }),
  ],
  checks: [
    {
      code: "visits_in_the_period",
      holds: "visits.all(visit, blank(visit.visit_on) || visit.visit_on >= starts_on)",
      field: "visits",
      message: both("拜访日期不能早于计划的起始日期。", "A visit cannot lie before the plan starts."),
    },
  ],
  approval: { parameters: [], steps: [superiorStep("confirm", "经理确认", "Confirmation by the manager")] },
  cadence: cadenceOf("visit_plan", BEFORE_THE_WEEK, [POSTS.rep]),
  vectors: [
    { body: plan, refused: [] },
    {
      body: {
        ...plan,
        period: "month",
        focus: "老客户回访",
        visits: [{ ...visit, visit_on: "2026-10-21", is_key: true }, { objective: "return_visit" }],
      },
      refused: [],
    },
    {
      body: { ...plan, visits: [{ ...visit, visit_on: "2026-10-18" }] },
      refused: ["visits_in_the_period"],
    },
    { body: { ...plan, period: "year" }, refused: ["period"] },
    { body: {}, refused: ["owner", "period", "starts_on", "visits"] },
  ],
};
