import type { Form } from "../../rulebook/form-definition.ts";
import { EVALUATION } from "../company/approval-parts.ts";
import { cadenceOf, WEEKLY } from "../company/cadences.ts";
import { both, byToday, field, filledBy, onDay } from "../company/form-parts.ts";
import { POSTS } from "../company/posts.ts";

const report = {
  owner: "E001",
  reported_on: "2026-10-15",
  results: "签约一单，报价两份",
  customer_feedback: "交货期偏长",
  difficulties: "无",
};

/** F-10, the weekly sales report, which the superior evaluates (W-10). */
export const weeklyReportForm: Form = {
  kind: "form",
  code: "weekly_report",
  title: both("周报", "Weekly sales report"),
  description: both(
    "每周的销售成果、客户反馈和销售难题；周五 18:00 前提交，由上级分析评价。",
    "The week's results, customer feedback and sales difficulties; due on Friday at 18:00, evaluated by the superior.",
  ),
  number: { prefix: "WR-" },
  owner: "owner",
  day: "reported_on",
  label: ["reported_on"],
  group: "reports",
  fields: [
    field("results", "longtext", "销售成果", "Sales results", {
      required: true,
      section: both("本周", "This week"),
    }),
    field("customer_feedback", "longtext", "客户反馈", "Customer feedback", { required: true }),
    field("difficulties", "longtext", "销售难题", "Sales difficulties", {
      required: true,
      help: both("没有难题请写“无”。", "Write “none” if there are none."),
    }),
    onDay("reported_on", "报告日期", "Reported on", {
      help: both("所报告的那一周中的任意一天。", "Any day of the week it is about."),
    }),
    filledBy("报告人", "Reported by"),
    ...EVALUATION.fields,
  ],
  checks: [byToday("reported_on", "报告日期", "The day of the report")],
  approval: { parameters: [], steps: [EVALUATION.step] },
  cadence: cadenceOf("weekly_report", WEEKLY, [POSTS.rep, POSTS.supervisor]),
  vectors: [
    { body: report, refused: [] },
    { body: { ...report, reported_on: "2026-10-16" }, refused: ["reported_on_by_today"] },
    {
      body: {},
      refused: ["customer_feedback", "difficulties", "owner", "reported_on", "results"],
    },
  ],
};
