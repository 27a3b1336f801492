import type { Form } from "../../rulebook/form-definition.ts";
import { LETTER_BODY, LETTER_CHECKS, LETTER_HEAD, LETTER_REVIEW } from "./letter-parts.ts";

const sent = { opportunity: "OPP-42", owner: "E001", dated_on: "2026-09-10" };

/** A letter to the customer's sponsor: six key points, the manager's check, the customer's agreement. */
export const supporterLetterForm = {
  kind: "form",
  code: "supporter_letter",
  title: { "zh-CN": "支持者信函", "en-US": "Supporter letter" },
  description: {
    "zh-CN": "写给客户支持者的信函：六个要点、主管审阅、客户同意。",
    "en-US":
      "A letter to the customer's sponsor: six key points, the manager's check, the customer's agreement.",
  },
  number: { prefix: "SL-" },
  owner: "owner",
  day: "dated_on",
  label: ["opportunity", "dated_on"],
  fields: [...LETTER_HEAD, ...LETTER_BODY, ...LETTER_REVIEW],
  checks: [...LETTER_CHECKS],
  vectors: [
    { body: sent, refused: [] },
    { body: { ...sent, agreed_on: "2026-09-12", checked_on: "2026-09-09", satisfied: true }, refused: [] },
    { body: { ...sent, agreed_on: "2026-09-09" }, refused: ["agreed_after_sent"] },
    { body: { ...sent, checked_on: "2026-09-09" }, refused: ["judged_when_checked"] },
    { body: { ...sent, satisfied: "yes" }, refused: ["satisfied"] },
    { body: {}, refused: ["opportunity", "owner", "dated_on"] },
  ],
} satisfies Form;
