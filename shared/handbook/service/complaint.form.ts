import type { ApprovalStep, Form } from "../../rulebook/form-definition.ts";
import { both, byToday, field, filledBy, onDay, option } from "../company/form-parts.ts";
import { POSTS } from "../company/posts.ts";

const complaint = {
  owner: "E001",
  received_on: "2026-10-14",
  received_at: "09:30",
  channel: "hotline",
  customer: "CU-1",
  content: "第二批货晚到五天。",
};

const ACCEPT = { by: { step: "accept" } } as const;
const ANSWER = { by: { step: "answer" } } as const;
const CLOSE = { by: { step: "close" } } as const;
const DEGREES = [option("low", "低", "Low"), option("high", "高", "High")];

/**
 * F-33: a complaint or dispute, taken in, given to somebody, answered and closed within the rapid response's time, and
 * looked into for its cause (W-05, I-37, I-38).
 */
export const complaintForm: Form = {
  kind: "form",
  code: "complaint",
  title: both("投诉与纠纷登记", "Complaint or dispute"),
  description: both(
    "接收并记录投诉，指派责任人，在时限内处理、反馈客户，并分析原因。",
    "A complaint is recorded, given to a responsible person, answered in time, and its cause is looked into.",
  ),
  number: { prefix: "CO-" },
  owner: "owner",
  day: "received_on",
  label: ["customer", "received_on"],
  group: "service",
  fields: [
    field("channel", "choice", "渠道", "Channel", {
      required: true,
      options: [
        option("hotline", "服务热线", "Hotline"),
        option("rep", "业务员", "Rep"),
        option("survey", "满意度调查", "Survey"),
        option("letter", "来函或网络", "Letter or online"),
      ],
      section: both("登记", "Intake"),
    }),
    field("customer", "lookup", "客户", "Customer", { form: "customer", required: true }),
    field("contract", "lookup", "合同", "Contract", { form: "contract" }),
    field("content", "longtext", "投诉内容", "Content", { required: true }),
    field("papers", "attachment", "证据", "Evidence", { accept: ["image/*", "application/pdf"], most: 10 }),
    field("is_dispute", "yesno", "属于纠纷", "It is a dispute", { initial: false }),
    field("harm", "choice", "影响程度", "Harm", { options: DEGREES }),
    field("probability", "choice", "再次发生的可能", "Likely to happen again", { options: DEGREES }),
    field("is_severe", "yesno", "重大投诉", "Severe", {
      computed: 'harm == "high" && probability == "high"',
    }),
    onDay("received_on", "接收日期", "Received on"),
    field("received_at", "time", "接收时间", "Received at", { initial: "now" }),
    filledBy("登记人", "Taken in by"),
    field("responsible", "person", "责任人", "Responsible person", {
      required: true,
      ...ACCEPT,
      section: both("指派", "Assignment"),
    }),
    field("handling", "longtext", "处理情况", "How it was handled", {
      required: true,
      ...ANSWER,
      section: both("处理与反馈", "Handling and feedback"),
    }),
    field("answered_on", "date", "反馈客户日期", "Customer told on", { required: true, ...ANSWER }),
    field("customer_view", "longtext", "客户意见", "What the customer says", ANSWER),
    field("cause", "choice", "原因类别", "Class of cause", {
      list: "complaint_causes",
      required: true,
      ...CLOSE,
      section: both("原因与改进", "Cause and improvement"),
    }),
    field("cause_detail", "choice", "原因明细", "Cause in detail", {
      list: "complaint_details",
      within: "cause",
      ...CLOSE,
    }),
    field("improvement", "longtext", "改进措施", "Improvement", CLOSE),
  ],
  checks: [
    byToday("received_on", "接收日期", "The day it was received"),
    {
      code: "answered_after_intake",
      holds: "blank(answered_on) || answered_on >= received_on",
      field: "answered_on",
      message: both(
        "反馈日期不能早于接收日期。",
        "The customer cannot be told before the complaint is received.",
      ),
    },
  ],
  approval: {
    parameters: [],
    steps: [
      stage(
        "accept",
        "受理并指派责任人",
        "Acceptance and assignment",
        { superior: 1 },
        "complaint_accept_hours",
      ),
      stage(
        "answer",
        "处理并反馈客户",
        "Handling, and answer to the customer",
        { post: POSTS.customerService },
        "complaint_answer_hours",
      ),
      stage(
        "close",
        "分析原因并结案",
        "Finding of the cause, and close",
        { superior: 2 },
        "complaint_close_hours",
      ),
    ],
  },
  vectors: [
    { body: complaint, refused: [] },
    {
      body: {
        ...complaint,
        harm: "high",
        probability: "high",
        is_dispute: true,
        cause: "delivery",
        cause_detail: "late",
      },
      refused: [],
    },
    { body: { ...complaint, received_at: "9:30" }, refused: ["received_at"] },
    { body: { ...complaint, received_on: "2026-10-16" }, refused: ["received_on_by_today"] },
    { body: { ...complaint, answered_on: "2026-10-13" }, refused: ["answered_after_intake"] },
    { body: { ...complaint, cause: "delivery", cause_detail: "defect" }, refused: ["cause_detail"] },
    { body: { ...complaint, channel: "rumour", cause: "bad_luck" }, refused: ["cause", "channel"] },
    { body: {}, refused: ["channel", "content", "customer", "owner", "received_on"] },
  ],
};

function stage(
  code: string,
  chinese: string,
  english: string,
  who: ApprovalStep["who"],
  within: string,
): ApprovalStep {
  return { code, title: both(chinese, english), who, within, escalates: { superior: 3 } };
}
