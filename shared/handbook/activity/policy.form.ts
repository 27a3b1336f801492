import type { Form } from "../../rulebook/form-definition.ts";

const complete = {
  number: "P-1001",
  rep: "E001",
  issued_on: "2026-10-05",
  premium: 12_000.5,
  pay_mode: "regular",
};

/** An issued insurance policy: what activity, productivity and persistency are counted from. */
export const policyForm = {
  kind: "form",
  code: "policy",
  title: { "zh-CN": "保单", "en-US": "Policy" },
  description: {
    "zh-CN": "已承保的保单：首期保费、承保日期，以及终止日期和原因。",
    "en-US": "An issued policy: its first premium, its issue date, and when and why it ended.",
  },
  number: { field: "number" },
  owner: "rep",
  unit: "unit",
  day: "issued_on",
  label: ["number", "customer"],
  fields: [
    {
      key: "number",
      type: "text",
      label: { "zh-CN": "保单号", "en-US": "Policy number" },
      required: true,
      section: { "zh-CN": "承保", "en-US": "Issue" },
    },
    {
      key: "rep",
      type: "person",
      label: { "zh-CN": "营销员", "en-US": "Sales rep" },
      required: true,
      initial: "me",
    },
    {
      key: "unit",
      type: "unit",
      label: { "zh-CN": "归属单位", "en-US": "Unit" },
      help: {
        "zh-CN": "不填则按营销员承保当日所在的单位计算。",
        "en-US": "Leave blank to use the rep's unit on the issue date.",
      },
    },
    { key: "customer", type: "text", label: { "zh-CN": "客户", "en-US": "Customer" } },
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
    {
      key: "issued_on",
      type: "date",
      label: { "zh-CN": "承保日期", "en-US": "Issued on" },
      required: true,
      initial: "today",
    },
    {
      key: "premium",
      type: "money",
      label: { "zh-CN": "首期保费", "en-US": "First premium" },
      required: true,
    },
    {
      key: "pay_mode",
      type: "choice",
      label: { "zh-CN": "缴费方式", "en-US": "Payment" },
      initial: "regular",
      help: { "zh-CN": "不填按期缴处理。", "en-US": "Blank counts as regular." },
      options: [
        { value: "regular", label: { "zh-CN": "期缴", "en-US": "Regular" } },
        { value: "single", label: { "zh-CN": "趸缴", "en-US": "Single" } },
      ],
    },
    {
      key: "ended_on",
      type: "date",
      label: { "zh-CN": "终止日期", "en-US": "Ended on" },
      section: { "zh-CN": "终止", "en-US": "End" },
    },
    {
      key: "end_reason",
      type: "choice",
      label: { "zh-CN": "终止原因", "en-US": "Reason" },
      options: [
        { value: "matured", label: { "zh-CN": "满期", "en-US": "Matured" } },
        { value: "paid_up", label: { "zh-CN": "缴清", "en-US": "Paid up" } },
        { value: "reduced_paid_up", label: { "zh-CN": "减额缴清", "en-US": "Reduced paid-up" } },
        { value: "extended_term", label: { "zh-CN": "展期", "en-US": "Extended term" } },
        { value: "premium_waived", label: { "zh-CN": "免缴", "en-US": "Premium waived" } },
        { value: "cooling_off", label: { "zh-CN": "犹豫期撤单", "en-US": "Cooling-off surrender" } },
        { value: "lapsed", label: { "zh-CN": "失效", "en-US": "Lapsed" } },
        { value: "surrendered", label: { "zh-CN": "退保", "en-US": "Surrendered" } },
        { value: "claim", label: { "zh-CN": "理赔终止", "en-US": "Ended by claim" } },
      ],
    },
  ],
  checks: [
    {
      code: "premium_not_negative",
      holds: "premium >= 0",
      field: "premium",
      message: { "zh-CN": "首期保费不能为负数。", "en-US": "The first premium cannot be negative." },
    },
    {
      code: "ends_after_issue",
      holds: "blank(ended_on) || ended_on >= issued_on",
      field: "ended_on",
      message: { "zh-CN": "终止日期不能早于承保日期。", "en-US": "A policy cannot end before it is issued." },
    },
    {
      code: "end_with_reason",
      holds: "blank(ended_on) == blank(end_reason)",
      field: "end_reason",
      message: {
        "zh-CN": "终止日期和终止原因须同时填写或同时留空。",
        "en-US": "Give both the end date and its reason, or neither.",
      },
    },
  ],
  vectors: [
    { body: complete, refused: [] },
    { body: { ...complete, premium: 0, ended_on: "2026-10-05", end_reason: "cooling_off" }, refused: [] },
    { body: { ...complete, premium: -1 }, refused: ["premium_not_negative"] },
    { body: { ...complete, premium: 0.001 }, refused: ["premium"] },
    { body: { ...complete, ended_on: "2026-10-04", end_reason: "lapsed" }, refused: ["ends_after_issue"] },
    { body: { ...complete, ended_on: "2026-11-04" }, refused: ["end_with_reason"] },
    { body: { ...complete, end_reason: "lapsed" }, refused: ["end_with_reason"] },
    {
      body: { ...complete, end_reason: "other", ended_on: "2026-02-30" },
      refused: ["end_reason", "ended_on"],
    },
    { body: {}, refused: ["issued_on", "number", "premium", "rep"] },
  ],
} satisfies Form;
