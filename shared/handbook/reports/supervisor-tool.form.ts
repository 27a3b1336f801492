import type { Form } from "../../rulebook/form-definition.ts";
import { cadenceOf, DAILY } from "../company/cadences.ts";
import { both, byToday, column, field, filledBy, onDay, superiorComment } from "../company/form-parts.ts";
import { POSTS } from "../company/posts.ts";
import { COUNT_COLUMNS, countTotals } from "./activity-counts.ts";

const sheet = {
  owner: "M001",
  worked_on: "2026-10-15",
  team: [{ member: "E001", is_checked: true, contacts: 12, visits: 3 }],
};

/** F-52 of the supervisor (I-16): the team's day rolled up, and the daily check of the reps' sheets. */
export const supervisorToolForm: Form = {
  kind: "form",
  code: "supervisor_tool",
  title: both("业务主任活动管理工具", "Supervisor's activity sheet"),
  description: both(
    "主任每日汇总团队活动并检查业务员工具的填写。",
    "A supervisor's daily roll-up of the team, and the check of the reps' sheets.",
  ),
  number: { prefix: "AS-" },
  owner: "owner",
  day: "worked_on",
  label: ["worked_on"],
  group: "reports",
  fields: [
    onDay("worked_on", "日期", "Day"),
    field("team", "lines", "团队", "Team", {
      required: true,
      most: 60,
      columns: [
        column("member", "person", "业务员", "Rep", { required: true }),
        column("is_checked", "yesno", "已检查", "Checked", {
          help: both("已检查其当日工具。", "Their sheet of the day was looked at."),
        }),
        ...COUNT_COLUMNS,
        column("note", "text", "备注", "Note"),
      ],
    }),
    field("checked_count", "number", "已检查人数", "Sheets checked", {
      computed: "count(team.filter(line, line.is_checked == true))",
    }),
    ...countTotals("team"),
    field("finding", "longtext", "检查结果", "What the check found"),
    filledBy("业务主任", "Supervisor"),
    superiorComment(),
  ],
  checks: [byToday("worked_on", "日期", "The day")],
  cadence: cadenceOf("supervisor_tool", DAILY, [POSTS.supervisor]),
  vectors: [
    { body: sheet, refused: [] },
    { body: { ...sheet, worked_on: "2026-10-16" }, refused: ["worked_on_by_today"] },
    { body: { ...sheet, team: [{ contacts: 3 }] }, refused: ["team"] },
    { body: {}, refused: ["owner", "team", "worked_on"] },
  ],
};
