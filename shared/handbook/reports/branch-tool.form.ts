import type { Form } from "../../rulebook/form-definition.ts";
import { EVALUATION } from "../company/approval-parts.ts";
import { cadenceOf, MONTHLY } from "../company/cadences.ts";
import { both, byToday, column, field, filledBy, onDay, option } from "../company/form-parts.ts";
import { POSTS } from "../company/posts.ts";
import { MEASURES } from "./activity-counts.ts";

const kpis = [{ kpi: "activity_rate", target: 0.6, actual: 0.52 }];
const sheet = { owner: "M001", reported_on: "2026-10-15", kpis };
const measure = { problem: "活动率下降", measure: "每日早会跟进", person: "M001", due_on: "2026-11-15" };

/** F-52 of the branch manager (I-16): the month's KPIs against their targets, with measures for the KPI meeting. */
export const branchToolForm: Form = {
  kind: "form",
  code: "branch_tool",
  title: both("部经理活动管理工具", "Branch manager's activity sheet"),
  description: both(
    "营业部当月的指标、差距与改进措施；次月第三个工作日前提交，用于 KPI 月会。",
    "The branch's KPIs of the month, their gaps and the measures taken; due on the third working day after it, for the KPI meeting.",
  ),
  number: { prefix: "AB-" },
  owner: "owner",
  unit: "unit",
  day: "reported_on",
  label: ["reported_on"],
  group: "reports",
  fields: [
    onDay("reported_on", "报告日期", "Reported on", {
      help: both("所报告的那个月中的任意一天。", "Any day of the month it is about."),
    }),
    field("unit", "unit", "营业部", "Branch", {
      help: both("不填则为填写人所在的单位。", "Leave blank to use your own unit."),
    }),
    field("kpis", "lines", "指标", "KPIs", {
      required: true,
      most: 20,
      columns: [
        column("kpi", "choice", "指标", "KPI", {
          required: true,
          options: [
            option("activity_rate", "活动率", "Activity rate"),
            option("productivity", "人均产能", "Productivity"),
            option("recruit_rate", "增员率", "Recruit rate"),
            option("attrition", "脱落率", "Attrition"),
            option("persistency", "继续率", "Persistency"),
          ],
        }),
        column("target", "number", "目标", "Target"),
        column("actual", "number", "实际", "Actual"),
        column("gap", "number", "差距", "Gap", {
          computed: "if(blank(target) || blank(actual), null, actual - target)",
        }),
      ],
    }),
    MEASURES,
    filledBy("营业部经理", "Branch manager"),
    ...EVALUATION.fields,
  ],
  checks: [byToday("reported_on", "报告日期", "The day of the report")],
  approval: { parameters: [], steps: [EVALUATION.step] },
  cadence: cadenceOf("branch_tool", MONTHLY, [POSTS.branchManager]),
  vectors: [
    { body: { ...sheet, measures: [measure] }, refused: [] },
    { body: { ...sheet, measures: [{ ...measure, person: "" }] }, refused: ["measures"] },
    { body: { ...sheet, reported_on: "2026-10-16" }, refused: ["reported_on_by_today"] },
    { body: {}, refused: ["kpis", "owner", "reported_on"] },
  ],
};
