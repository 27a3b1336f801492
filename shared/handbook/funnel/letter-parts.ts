import type { Check, Field } from "../../rulebook/form-definition.ts";

/** The fields every letter to a sponsor begins with. */
export const LETTER_HEAD = [
  {
    key: "opportunity",
    type: "lookup",
    form: "opportunity",
    label: { "zh-CN": "商机", "en-US": "Opportunity" },
    required: true,
    section: { "zh-CN": "信函", "en-US": "Letter" },
  },
  {
    key: "owner",
    type: "person",
    label: { "zh-CN": "发信人", "en-US": "Sender" },
    required: true,
    initial: "me",
  },
  {
    key: "dated_on",
    type: "date",
    label: { "zh-CN": "发信日期", "en-US": "Sent on" },
    required: true,
    initial: "today",
  },
] as const satisfies readonly Field[];

/** The six key points a letter must cover (handbook §3.8), and the customer's answer. */
export const LETTER_BODY = [
  {
    key: "pain",
    type: "longtext",
    label: { "zh-CN": "痛苦", "en-US": "Pain" },
    section: { "zh-CN": "六个要点", "en-US": "Six key points" },
  },
  { key: "cause", type: "longtext", label: { "zh-CN": "痛苦原因", "en-US": "Cause" } },
  { key: "vision", type: "longtext", label: { "zh-CN": "购买构想", "en-US": "Buying vision" } },
  { key: "explore", type: "longtext", label: { "zh-CN": "同意继续探究", "en-US": "Agreement to explore" } },
  { key: "access", type: "longtext", label: { "zh-CN": "商讨接触权力支持者", "en-US": "Access to power" } },
  { key: "proof", type: "longtext", label: { "zh-CN": "能力证明", "en-US": "Proof of capability" } },
  {
    key: "agreed_on",
    type: "date",
    label: { "zh-CN": "客户同意日期", "en-US": "Customer agreed on" },
    section: { "zh-CN": "客户回复", "en-US": "The customer's answer" },
  },
] as const satisfies readonly Field[];

/** What the manager fills in after reading a letter. */
export const LETTER_REVIEW = [
  {
    key: "checked_on",
    type: "date",
    label: { "zh-CN": "审阅日期", "en-US": "Checked on" },
    section: { "zh-CN": "主管审阅", "en-US": "Manager's check" },
    by: "superior",
  },
  {
    key: "satisfied",
    type: "yesno",
    label: { "zh-CN": "内容合格", "en-US": "Content is satisfactory" },
    by: "superior",
  },
  { key: "check_note", type: "longtext", label: { "zh-CN": "审阅意见", "en-US": "Note" }, by: "superior" },
] as const satisfies readonly Field[];

/** What must hold of every letter. */
export const LETTER_CHECKS = [
  {
    code: "agreed_after_sent",
    holds: "blank(agreed_on) || agreed_on >= dated_on",
    field: "agreed_on",
    message: {
      "zh-CN": "客户同意的日期不能早于发信日期。",
      "en-US": "The customer cannot agree before the letter is sent.",
    },
  },
  {
    code: "judged_when_checked",
    holds: "blank(checked_on) == blank(satisfied)",
    field: "satisfied",
    message: {
      "zh-CN": "审阅日期和是否合格须同时填写或同时留空。",
      "en-US": "Give both the date of the check and whether it is satisfactory, or neither.",
    },
  },
] as const satisfies readonly Check[];
