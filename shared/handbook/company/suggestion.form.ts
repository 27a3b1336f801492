import type { Form } from "../../rulebook/form-definition.ts";
import { superiorStep } from "./approval-parts.ts";
import { both, field, filledBy, onDay, option } from "./form-parts.ts";

const suggestion = { owner: "E001", suggested_on: "2026-10-14", suggestion: "报价模板统一放在一处" };

/** F-51: anybody suggests, the manager reviews, adopts and praises (W-32). */
export const suggestionForm: Form = {
  kind: "form",
  code: "suggestion",
  title: both("合理化建议", "Suggestion"),
  description: both(
    "任何人都可以提出对市场、对公司的看法；由经理审阅，选择采纳并表扬。",
    "Anybody may say what they think of the market or the company; the manager reviews, adopts selectively, and praises.",
  ),
  number: { prefix: "SG-" },
  owner: "owner",
  day: "suggested_on",
  label: ["subject", "suggested_on"],
  group: "company",
  fields: [
    field("subject", "text", "标题", "Subject"),
    field("suggestion", "longtext", "建议", "Suggestion", { required: true }),
    field("papers", "attachment", "附件", "Papers", { most: 5 }),
    onDay("suggested_on", "提出日期", "Suggested on"),
    filledBy("提出人", "Suggested by"),
    field("adoption", "choice", "采纳情况", "Adopted", {
      by: { step: "review" },
      required: true,
      section: both("审阅", "Review"),
      options: [
        option("adopted", "采纳", "Adopted"),
        option("partly", "部分采纳", "Partly adopted"),
        option("not_adopted", "未采纳", "Not adopted"),
      ],
    }),
    field("reply", "longtext", "答复", "Reply", { by: { step: "review" } }),
    field("praise", "longtext", "表扬", "Praise", { by: { step: "review" } }),
  ],
  checks: [],
  approval: { parameters: [], steps: [superiorStep("review", "经理审阅", "Review by the manager")] },
  vectors: [
    { body: suggestion, refused: [] },
    { body: { ...suggestion, adoption: "later" }, refused: ["adoption"] },
    { body: {}, refused: ["owner", "suggested_on", "suggestion"] },
  ],
};
