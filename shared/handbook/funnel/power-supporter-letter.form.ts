import type { Form } from "../../rulebook/form-definition.ts";
import { LETTER_BODY, LETTER_CHECKS, LETTER_HEAD, LETTER_REVIEW } from "./letter-parts.ts";

const sent = { opportunity: "OPP-42", owner: "E001", dated_on: "2026-09-10", power_sponsor: "李总" };

/** A letter to the sponsor with the power to decide: six key points, the manager's check, the customer's agreement. */
export const powerSupporterLetterForm = {
  kind: "form",
  code: "power_supporter_letter",
  title: { "zh-CN": "权力支持者信函", "en-US": "Power-supporter letter" },
  description: {
    "zh-CN": "写给有决策权的支持者的信函：六个要点、主管审阅、客户同意。",
    "en-US":
      "A letter to the sponsor with the power to decide: six key points, the manager's check, the customer's agreement.",
  },
  number: { prefix: "PL-" },
  owner: "owner",
  day: "dated_on",
  label: ["opportunity", "dated_on"],
  fields: [
    ...LETTER_HEAD,
    {
      key: "power_sponsor",
      type: "text",
      label: { "zh-CN": "权力支持者", "en-US": "Power sponsor" },
      required: true,
    },
    ...LETTER_BODY,
    ...LETTER_REVIEW,
  ],
  checks: [...LETTER_CHECKS],
  vectors: [
    { body: sent, refused: [] },
    { body: { ...sent, agreed_on: "2026-09-12", checked_on: "2026-09-09", satisfied: true }, refused: [] },
    { body: { ...sent, agreed_on: "2026-09-09" }, refused: ["agreed_after_sent"] },
    { body: { ...sent, checked_on: "2026-09-09" }, refused: ["judged_when_checked"] },
    { body: { ...sent, satisfied: "yes" }, refused: ["satisfied"] },
    { body: {}, refused: ["opportunity", "owner", "power_sponsor", "dated_on"] },
  ],
} satisfies Form;
