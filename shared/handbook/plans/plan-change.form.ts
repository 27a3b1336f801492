import type { Form } from "../../rulebook/form-definition.ts";
import { superiorStep } from "../company/approval-parts.ts";
import { both, field, filledBy, onDay } from "../company/form-parts.ts";

const proposal = {
  owner: "M001",
  proposed_on: "2026-10-14",
  plan: "WP-1",
  reason: "主要客户停产检修",
  change: "回访改为下月",
};

/** F-13: what cannot be done as planned is proposed to the supervising leader; the plan is then amended (W-08). */
export const planChangeForm: Form = {
  kind: "form",
  code: "plan_change",
  title: both("计划调整建议", "Plan-change proposal"),
  description: both(
    "遇特殊情况需调整计划时，及时向主管领导提出；同意后修改原计划。",
    "Where a special situation asks for another plan, it is proposed to the supervising leader; agreed, the plan is amended.",
  ),
  number: { prefix: "PC-" },
  owner: "owner",
  day: "proposed_on",
  label: ["plan", "proposed_on"],
  group: "plans",
  fields: [
    field("plan", "lookup", "原计划", "Plan", { form: "work_plan", required: true }),
    field("reason", "longtext", "特殊情况", "Special situation", { required: true }),
    field("change", "longtext", "调整内容", "Change", { required: true }),
    onDay("proposed_on", "提出日期", "Proposed on"),
    filledBy("提出人", "Proposed by"),
    field("decision", "longtext", "领导意见", "Leader's decision", {
      by: { step: "decide" },
      section: both("决定", "Decision"),
    }),
  ],
  checks: [],
  approval: {
    parameters: [],
    steps: [superiorStep("decide", "主管领导决定", "Decision of the supervising leader")],
  },
  vectors: [
    { body: proposal, refused: [] },
    { body: {}, refused: ["change", "owner", "plan", "proposed_on", "reason"] },
  ],
};
