import type { Form } from "../../rulebook/form-definition.ts";
import { cadenceOf, DAILY } from "../company/cadences.ts";
import { both, byToday, column, field, filledBy, onDay, superiorComment } from "../company/form-parts.ts";
import { POSTS } from "../company/posts.ts";

const log = { owner: "E001", worked_on: "2026-10-15", done: "拜访华东机械，确认试用" };

/** F-09, the day in writing: one text is enough, so that it takes less than a minute. */
export const dailyLogForm: Form = {
  kind: "form",
  code: "daily_log",
  title: both("每日工作日志", "Daily work log"),
  description: both(
    "书面记录当天的工作与结果；当天 20:00 前提交。",
    "The day's work and its result in writing; due by 20:00 of the day.",
  ),
  number: { prefix: "DL-" },
  owner: "owner",
  day: "worked_on",
  label: ["worked_on"],
  group: "reports",
  fields: [
    field("done", "longtext", "今日工作与结果", "Today's work and result", {
      required: true,
      section: both("今日", "Today"),
    }),
    field("tomorrow", "longtext", "明日安排", "Tomorrow"),
    field("tasks", "lines", "逐项记录", "Task by task", {
      most: 30,
      help: both("需要逐项记录时再填。", "Only where one text is not enough."),
      columns: [
        column("at", "time", "时间", "Time"),
        column("task", "text", "工作", "Task", { required: true }),
        column("customer", "lookup", "客户", "Customer", { form: "customer" }),
        column("result", "text", "结果", "Result"),
      ],
    }),
    onDay("worked_on", "日期", "Day"),
    filledBy("填写人", "Filled by"),
    superiorComment(),
  ],
  checks: [byToday("worked_on", "日志日期", "The day of the log")],
  cadence: cadenceOf("daily_log", DAILY, [POSTS.rep, POSTS.supervisor]),
  vectors: [
    { body: log, refused: [] },
    {
      body: { ...log, tomorrow: "回访", tasks: [{ at: "09:30", task: "电话回访", customer: "CU-1" }] },
      refused: [],
    },
    { body: { ...log, worked_on: "2026-10-16" }, refused: ["worked_on_by_today"] },
    { body: {}, refused: ["done", "owner", "worked_on"] },
  ],
};
