import type { Form } from "../../rulebook/form-definition.ts";
import { EVALUATION } from "../company/approval-parts.ts";
import { cadenceOf, MONTHLY } from "../company/cadences.ts";
import { both, byToday, column, field, filledBy, onDay } from "../company/form-parts.ts";
import { POSTS } from "../company/posts.ts";
import { MEASURES } from "./activity-counts.ts";

const branches = [{ branch: "D1-A", headcount: 36, activity_rate: 0.52, premium: 320_000 }];
const sheet = { owner: "M001", reported_on: "2026-10-15", branches };

/** F-52 of the district manager (I-16): the branches of the month beside each other. */
export const districtToolForm: Form = {
  kind: "form",
  code: "district_tool",
  title: both("区经理活动管理工具", "District manager's activity sheet"),
  description: both(
    "各营业部当月情况的比较与改进措施；次月第三个工作日前提交。",
    "The month's branches compared, with measures; due on the third working day after it.",
  ),
  number: { prefix: "AD-" },
  owner: "owner",
  unit: "unit",
  day: "reported_on",
  label: ["reported_on"],
  group: "reports",
  fields: [
    onDay("reported_on", "报告日期", "Reported on", {
      help: both("所报告的那个月中的任意一天。", "Any day of the month it is about."),
    }),
    field("unit", "unit", "区", "District", {
      help: both("不填则为填写人所在的单位。", "Leave blank to use your own unit."),
    }),
    field("branches", "lines", "营业部比较", "Branches", {
      required: true,
      most: 60,
      columns: [
        column("branch", "unit", "营业部", "Branch", { required: true }),
        column("headcount", "number", "人力", "Headcount"),
        column("activity_rate", "percent", "活动率", "Activity rate"),
        column("premium", "money", "首期保费", "First premium"),
        column("per_head", "money", "人均保费", "Premium per head", {
          computed: "if(blank(headcount) || headcount == 0, null, round(premium / headcount, 2))",
        }),
        column("note", "text", "说明", "Note"),
      ],
    }),
    field("headcount_total", "number", "人力合计", "Headcount in all", {
      computed: 'total(branches, "headcount")',
    }),
    field("premium_total", "money", "首期保费合计", "First premium in all", {
      computed: 'total(branches, "premium")',
    }),
    MEASURES,
    filledBy("区经理", "District manager"),
    ...EVALUATION.fields,
  ],
  checks: [byToday("reported_on", "报告日期", "The day of the report")],
  approval: { parameters: [], steps: [EVALUATION.step] },
  cadence: cadenceOf("district_tool", MONTHLY, [POSTS.districtManager]),
  vectors: [
    { body: sheet, refused: [] },
    { body: { ...sheet, branches: [{ headcount: 3 }] }, refused: ["branches"] },
    { body: { ...sheet, reported_on: "2026-10-16" }, refused: ["reported_on_by_today"] },
    { body: {}, refused: ["branches", "owner", "reported_on"] },
  ],
};
