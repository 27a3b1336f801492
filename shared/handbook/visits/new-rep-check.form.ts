import type { Form } from "../../rulebook/form-definition.ts";
import { both, byToday, field, filledBy, onDay } from "../company/form-parts.ts";

const check = { owner: "M001", checked_on: "2026-10-14", rep: "E001", happened: true };
const found = { effect: "客户同意试用", customer_opinion: "准备充分" };

/** F-07: a manager or mentor asks the customer whether a new rep's visit happened, and what it was like (W-01). */
export const newRepCheckForm: Form = {
  kind: "form",
  code: "new_rep_check",
  title: both("新人拜访核查", "New-rep visit check"),
  description: both(
    "到客户处核查新业务员的拜访：去了没有、效果如何、客户如何评价。",
    "Asked at the customer's: did the new rep come, to what effect, and what does the customer say.",
  ),
  number: { prefix: "NR-" },
  owner: "owner",
  day: "checked_on",
  label: ["rep", "checked_on"],
  group: "visits",
  fields: [
    field("rep", "person", "新业务员", "New rep", { required: true, section: both("核查", "Check") }),
    field("visit", "lookup", "拜访回馈", "Visit feedback", { form: "visit_feedback" }),
    field("customer", "lookup", "客户", "Customer", {
      form: "customer",
      initial: { of: "visit", field: "customer" },
    }),
    field("happened", "yesno", "确实拜访", "The visit happened", { required: true }),
    field("effect", "longtext", "效果", "Effect", { requiredWhen: "happened == true" }),
    field("customer_opinion", "longtext", "客户评价", "Customer's opinion", {
      requiredWhen: "happened == true",
    }),
    field("strengths", "longtext", "优点", "Strengths", { section: both("评价", "Judgement") }),
    field("faults", "longtext", "不足", "Faults"),
    field("placement", "longtext", "任用建议", "Placement", {
      help: both("适合的岗位或客户。", "The post or customers that suit them."),
    }),
    onDay("checked_on", "核查日期", "Checked on"),
    filledBy("核查人", "Checked by"),
  ],
  checks: [
    byToday("checked_on", "核查日期", "The day of the check"),
    {
      code: "checks_another",
      holds: "rep != owner",
      field: "rep",
      message: both("不能核查自己的拜访。", "Nobody checks a visit of their own."),
    },
  ],
  vectors: [
    { body: { ...check, ...found }, refused: [] },
    { body: { ...check, happened: false }, refused: [] },
    { body: check, refused: ["customer_opinion", "effect"] },
    { body: { ...check, ...found, rep: "M001" }, refused: ["checks_another"] },
    { body: { ...check, ...found, checked_on: "2026-10-16" }, refused: ["checked_on_by_today"] },
    { body: {}, refused: ["checked_on", "happened", "owner", "rep"] },
  ],
};
