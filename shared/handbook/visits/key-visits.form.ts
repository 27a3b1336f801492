import type { Form } from "../../rulebook/form-definition.ts";
import { superiorStep } from "../company/approval-parts.ts";
import { BEFORE_THE_WEEK, cadenceOf } from "../company/cadences.ts";
import { both, column, field, filledBy } from "../company/form-parts.ts";
import { POSTS } from "../company/posts.ts";

const visits = [{ customer: "CU-1", reason: "合同续签", visit_on: "2026-10-21" }];
const list = { owner: "E001", week_of: "2026-10-19", visits };

/** F-14: the key visits of the coming week, on which the manager gives guidance at the Saturday meeting (W-01). */
export const keyVisitsForm: Form = {
  kind: "form",
  code: "key_visits",
  title: both("下周拜访重点", "Next week's key visits"),
  description: both(
    "下周的重点客户拜访；周六例会上由经理指导并确定重点。",
    "The visits that matter most next week; the manager guides and fixes them at the Saturday meeting.",
  ),
  number: { prefix: "KV-" },
  owner: "owner",
  day: "week_of",
  label: ["week_of"],
  group: "visits",
  fields: [
    field("week_of", "date", "下周起始日", "Week of", {
      required: true,
      help: both("填下周一。", "The Monday of next week."),
    }),
    field("plan", "lookup", "拜访计划", "Visit plan", { form: "visit_plan" }),
    field("visits", "lines", "重点拜访", "Key visits", {
      required: true,
      most: 20,
      columns: [
        column("customer", "lookup", "客户", "Customer", { form: "customer" }),
        column("reason", "text", "理由", "Reason"),
        column("visit_on", "date", "日期", "Date"),
      ],
    }),
    filledBy("业务员", "Rep"),
    field("guidance", "longtext", "经理指导", "Manager's guidance", {
      by: { step: "guide" },
      required: true,
      section: both("指导", "Guidance"),
    }),
  ],
  checks: [
    {
      code: "visits_in_the_week",
      holds:
        "visits.all(visit, blank(visit.visit_on) || visit.visit_on >= week_of && visit.visit_on < add_days(week_of, 7))",
      field: "visits",
      message: both("拜访日期须在所填的一周之内。", "The visits must lie in the week they are for."),
    },
  ],
  approval: { parameters: [], steps: [superiorStep("guide", "经理指导", "Guidance by the manager")] },
  cadence: cadenceOf("key_visits", BEFORE_THE_WEEK, [POSTS.rep]),
  vectors: [
    { body: list, refused: [] },
    { body: { ...list, visits: [{ visit_on: "2026-10-26" }] }, refused: ["visits_in_the_week"] },
    { body: { ...list, visits: [{ visit_on: "2026-10-18" }] }, refused: ["visits_in_the_week"] },
    { body: {}, refused: ["owner", "visits", "week_of"] },
  ],
};
