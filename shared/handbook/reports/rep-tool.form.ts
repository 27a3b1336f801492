import type { Form } from "../../rulebook/form-definition.ts";
import { cadenceOf, DAILY } from "../company/cadences.ts";
import { both, byToday, field, filledBy, onDay, superiorComment } from "../company/form-parts.ts";
import { POSTS } from "../company/posts.ts";
import { COUNT_CHECKS, COUNT_FIELDS } from "./activity-counts.ts";

const day = { owner: "E001", worked_on: "2026-10-15" };

/** F-52 of the rep (I-16): the day's plan and what came of it; the supervisor checks it daily. */
export const repToolForm: Form = {
  kind: "form",
  code: "rep_tool",
  title: both("业务员活动管理工具", "Rep's activity sheet"),
  description: both(
    "业务员每日的活动计划与接触、拜访、讲解、成交、转介绍、增员面谈数；主任每日检查。",
    "A rep's plan of the day and the contacts, visits, presentations, closes, referrals and recruit talks made; checked daily by the supervisor.",
  ),
  number: { prefix: "AR-" },
  owner: "owner",
  day: "worked_on",
  label: ["worked_on"],
  group: "reports",
  fields: [
    onDay("worked_on", "日期", "Day"),
    field("plan", "longtext", "今日计划", "Plan of the day"),
    ...COUNT_FIELDS,
    field("note", "longtext", "备注", "Note"),
    filledBy("业务员", "Rep"),
    superiorComment(),
  ],
  checks: [byToday("worked_on", "日期", "The day"), ...COUNT_CHECKS],
  cadence: cadenceOf("rep_tool", DAILY, [POSTS.rep]),
  vectors: [
    { body: day, refused: [] },
    { body: { ...day, contacts: 12, visits: 3, closes: 0 }, refused: [] },
    { body: { ...day, worked_on: "2026-10-16" }, refused: ["worked_on_by_today"] },
    { body: { ...day, contacts: -1 }, refused: ["contacts_not_negative"] },
    { body: { ...day, visits: -1 }, refused: ["visits_not_negative"] },
    { body: { ...day, presentations: -1 }, refused: ["presentations_not_negative"] },
    { body: { ...day, closes: -1 }, refused: ["closes_not_negative"] },
    { body: { ...day, referrals: -1 }, refused: ["referrals_not_negative"] },
    { body: { ...day, recruit_talks: -1 }, refused: ["recruit_talks_not_negative"] },
    { body: {}, refused: ["owner", "worked_on"] },
  ],
};
