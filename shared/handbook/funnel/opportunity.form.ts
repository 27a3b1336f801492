import type { Form } from "../../rulebook/form-definition.ts";

const open = { number: "OPP-42", customer: "华东机械", owner: "E001", opened_on: "2026-09-01" };

/** A sales opportunity: what the rep knows and claims, and what a superior confirmed. The funnel grades it. */
export const opportunityForm = {
  kind: "form",
  code: "opportunity",
  title: { "zh-CN": "商机", "en-US": "Opportunity" },
  description: {
    "zh-CN": "一个销售商机：客户、金额、痛苦与构想、自报阶段，以及主管的确认。",
    "en-US":
      "A sales opportunity: customer, amount, pain and vision, the claimed milestone, and the manager's confirmations.",
  },
  number: { field: "number" },
  owner: "owner",
  unit: "unit",
  day: "opened_on",
  label: ["number", "customer"],
  fields: [
    {
      key: "number",
      type: "text",
      label: { "zh-CN": "商机编号", "en-US": "Opportunity number" },
      required: true,
      section: { "zh-CN": "商机", "en-US": "Opportunity" },
    },
    { key: "customer", type: "text", label: { "zh-CN": "客户", "en-US": "Customer" }, required: true },
    {
      key: "owner",
      type: "person",
      label: { "zh-CN": "负责人", "en-US": "Owner" },
      required: true,
      initial: "me",
    },
    {
      key: "unit",
      type: "unit",
      label: { "zh-CN": "归属单位", "en-US": "Unit" },
      help: { "zh-CN": "不填则归负责人所在的单位。", "en-US": "Leave blank to use the owner's unit." },
    },
    {
      key: "customer_kind",
      type: "choice",
      label: { "zh-CN": "新老客户", "en-US": "Customer is" },
      help: {
        "zh-CN": "客户的第一张保单或第一笔成交选新客户。",
        "en-US": "New with the first that this customer ever buys.",
      },
      options: [
        { value: "new", label: { "zh-CN": "新客户", "en-US": "New" } },
        { value: "existing", label: { "zh-CN": "老客户", "en-US": "Existing" } },
      ],
    },
    { key: "product", type: "text", label: { "zh-CN": "产品", "en-US": "Product" } },
    {
      key: "opened_on",
      type: "date",
      label: { "zh-CN": "建立日期", "en-US": "Opened on" },
      required: true,
      initial: "today",
    },
    { key: "amount", type: "money", label: { "zh-CN": "预计金额", "en-US": "Amount" } },
    { key: "expected_close_on", type: "date", label: { "zh-CN": "预计结案日期", "en-US": "Expected close" } },
    {
      key: "stage",
      type: "choice",
      label: { "zh-CN": "自报阶段", "en-US": "Claimed milestone" },
      initial: "T",
      help: {
        "zh-CN": "这是您的判断；漏斗等级由证据核定。",
        "en-US": "This is your own view; the funnel's grade is granted from evidence.",
      },
      options: [
        { value: "T", label: { "zh-CN": "T 目标客户", "en-US": "T Territory" } },
        { value: "S", label: { "zh-CN": "S 潜在商机", "en-US": "S Suspect" } },
        { value: "D", label: { "zh-CN": "D 支持者", "en-US": "D Sponsor" } },
        { value: "C", label: { "zh-CN": "C 权力支持者", "en-US": "C Power sponsor" } },
        { value: "B", label: { "zh-CN": "B 待决策", "en-US": "B Decision due" } },
        { value: "A", label: { "zh-CN": "A 待签约", "en-US": "A Pending sale" } },
        { value: "W", label: { "zh-CN": "W 赢单", "en-US": "W Won" } },
        { value: "L", label: { "zh-CN": "L 丢单", "en-US": "L Lost" } },
      ],
    },
    {
      key: "contact",
      type: "text",
      label: { "zh-CN": "联系人", "en-US": "Contact" },
      section: { "zh-CN": "客户的情况", "en-US": "The customer's situation" },
    },
    { key: "pain", type: "longtext", label: { "zh-CN": "痛苦", "en-US": "Pain" } },
    { key: "cause", type: "longtext", label: { "zh-CN": "痛苦原因", "en-US": "Cause" } },
    { key: "vision", type: "longtext", label: { "zh-CN": "购买构想", "en-US": "Buying vision" } },
    { key: "next_step", type: "text", label: { "zh-CN": "下一步", "en-US": "Next step" } },
    {
      key: "access_confirmed_on",
      type: "date",
      label: { "zh-CN": "接触权力支持者的确认日期", "en-US": "Access to power confirmed on" },
    },
    {
      key: "b_confirmed_on",
      type: "date",
      label: { "zh-CN": "B 级确认日期", "en-US": "B confirmed on" },
      section: { "zh-CN": "主管确认", "en-US": "Manager's confirmation" },
      by: "superior",
    },
    {
      key: "b_note",
      type: "longtext",
      label: { "zh-CN": "B 级确认说明", "en-US": "Note on B" },
      by: "superior",
    },
    {
      key: "a_confirmed_on",
      type: "date",
      label: { "zh-CN": "A 级确认日期", "en-US": "A confirmed on" },
      by: "superior",
    },
    {
      key: "a_note",
      type: "longtext",
      label: { "zh-CN": "A 级确认说明", "en-US": "Note on A" },
      by: "superior",
    },
    {
      key: "signed_on",
      type: "date",
      label: { "zh-CN": "签约日期", "en-US": "Signed on" },
      section: { "zh-CN": "结案", "en-US": "Close" },
    },
    {
      key: "outcome",
      type: "choice",
      label: { "zh-CN": "结果", "en-US": "Outcome" },
      options: [
        { value: "won", label: { "zh-CN": "赢单", "en-US": "Won" } },
        { value: "lost", label: { "zh-CN": "丢单", "en-US": "Lost" } },
      ],
    },
    { key: "closed_on", type: "date", label: { "zh-CN": "结案日期", "en-US": "Closed on" } },
    { key: "loss_reason", type: "longtext", label: { "zh-CN": "丢单原因", "en-US": "Reason for the loss" } },
  ],
  checks: [
    {
      code: "amount_not_negative",
      holds: "blank(amount) || amount >= 0",
      field: "amount",
      message: { "zh-CN": "金额不能为负数。", "en-US": "The amount cannot be negative." },
    },
    {
      code: "closes_with_outcome",
      holds: "blank(outcome) == blank(closed_on)",
      field: "closed_on",
      message: {
        "zh-CN": "结果和结案日期须同时填写或同时留空。",
        "en-US": "Give both the outcome and the closing date, or neither.",
      },
    },
    {
      code: "closes_after_opening",
      holds: "blank(closed_on) || closed_on >= opened_on",
      field: "closed_on",
      message: { "zh-CN": "结案日期不能早于建立日期。", "en-US": "It cannot close before it is opened." },
    },
    {
      code: "signed_is_won",
      holds: 'blank(signed_on) || outcome == "won"',
      field: "signed_on",
      message: {
        "zh-CN": "填写签约日期时，结果须为赢单。",
        "en-US": "With a signed date, the outcome must be won.",
      },
    },
    {
      code: "reason_is_of_loss",
      holds: 'blank(loss_reason) || outcome == "lost"',
      field: "loss_reason",
      message: {
        "zh-CN": "只有丢单才填写丢单原因。",
        "en-US": "Only a lost opportunity has a reason for the loss.",
      },
    },
  ],
  vectors: [
    { body: open, refused: [] },
    {
      body: { ...open, amount: 50_000, outcome: "won", signed_on: "2026-10-18", closed_on: "2026-10-20" },
      refused: [],
    },
    { body: { ...open, outcome: "lost", closed_on: "2026-10-20", loss_reason: "预算取消" }, refused: [] },
    { body: { ...open, amount: -1 }, refused: ["amount_not_negative"] },
    { body: { ...open, outcome: "won" }, refused: ["closes_with_outcome"] },
    { body: { ...open, outcome: "won", closed_on: "2026-08-31" }, refused: ["closes_after_opening"] },
    { body: { ...open, signed_on: "2026-10-18" }, refused: ["signed_is_won"] },
    { body: { ...open, loss_reason: "价格" }, refused: ["reason_is_of_loss"] },
    { body: { ...open, stage: "X", nickname: "x" }, refused: ["nickname", "stage"] },
    { body: {}, refused: ["customer", "number", "opened_on", "owner"] },
  ],
} satisfies Form;
