import type { Ladder } from "../../rulebook/definition.ts";
import { FUNNEL_VECTORS } from "./funnel-vectors.ts";

/**
 * The milestones of an opportunity, granted from evidence (handbook §3.8, I-51…I-57).
 * Rungs T S D C B A are cumulative; won and lost stand beside them; stalled is a flag.
 */
export const funnelLadder = {
  kind: "ladder",
  code: "funnel",
  title: { "zh-CN": "销售漏斗", "en-US": "Sales funnel" },
  description: {
    "zh-CN": "按证据核定商机的阶段：T、S、D、C、B、A 逐级累进，W 赢单和 L 丢单另列。",
    "en-US":
      "Grants an opportunity's milestone from evidence: T, S, D, C, B, A build on one another; W and L stand beside them.",
  },
  subject: "opportunity",
  claim: "stage",
  rungs: [
    { letter: "T", title: { "zh-CN": "目标客户", "en-US": "Territory" }, needs: [] },
    {
      letter: "S",
      title: { "zh-CN": "潜在商机", "en-US": "Suspect" },
      needs: [
        { code: "contact", title: { "zh-CN": "联系人", "en-US": "A contact" }, holds: "!blank(contact)" },
        {
          code: "pain",
          title: { "zh-CN": "客户的痛苦", "en-US": "The customer's pain" },
          holds: "!blank(pain)",
        },
      ],
    },
    {
      letter: "D",
      title: { "zh-CN": "支持者", "en-US": "Sponsor" },
      evidence: { form: "supporter_letter", by: "opportunity" },
      needs: [
        {
          code: "supporter_letter",
          title: { "zh-CN": "支持者信函", "en-US": "Supporter letter" },
          holds: "!blank(letter)",
        },
        {
          code: "supporter_pain",
          title: { "zh-CN": "支持者信函写明痛苦", "en-US": "Supporter letter states the pain" },
          holds: "!blank(letter.pain)",
        },
        {
          code: "supporter_cause",
          title: { "zh-CN": "支持者信函写明痛苦原因", "en-US": "Supporter letter states the cause" },
          holds: "!blank(letter.cause)",
        },
        {
          code: "supporter_vision",
          title: { "zh-CN": "支持者信函写明购买构想", "en-US": "Supporter letter states the buying vision" },
          holds: "!blank(letter.vision)",
        },
        {
          code: "supporter_explore",
          title: {
            "zh-CN": "支持者信函写明同意继续探究",
            "en-US": "Supporter letter states the agreement to explore",
          },
          holds: "!blank(letter.explore)",
        },
        {
          code: "supporter_access",
          title: {
            "zh-CN": "支持者信函写明商讨接触权力支持者",
            "en-US": "Supporter letter states the access to power",
          },
          holds: "!blank(letter.access)",
        },
        {
          code: "supporter_proof",
          title: {
            "zh-CN": "支持者信函写明能力证明",
            "en-US": "Supporter letter states the proof of capability",
          },
          holds: "!blank(letter.proof)",
        },
        {
          code: "supporter_checked",
          title: {
            "zh-CN": "支持者信函经主管审阅合格",
            "en-US": "Supporter letter checked by the manager and satisfactory",
          },
          holds: "!blank(letter.checked_on) && letter.satisfied == true",
        },
        {
          code: "supporter_agreed",
          title: { "zh-CN": "客户同意支持者信函", "en-US": "Supporter letter agreed by the customer" },
          holds: "!blank(letter.agreed_on)",
        },
      ],
    },
    {
      letter: "C",
      title: { "zh-CN": "权力支持者", "en-US": "Power sponsor" },
      evidence: { form: "power_supporter_letter", by: "opportunity" },
      needs: [
        {
          code: "power_letter",
          title: { "zh-CN": "权力支持者信函", "en-US": "Power-supporter letter" },
          holds: "!blank(letter)",
        },
        {
          code: "power_pain",
          title: { "zh-CN": "权力支持者信函写明痛苦", "en-US": "Power-supporter letter states the pain" },
          holds: "!blank(letter.pain)",
        },
        {
          code: "power_cause",
          title: {
            "zh-CN": "权力支持者信函写明痛苦原因",
            "en-US": "Power-supporter letter states the cause",
          },
          holds: "!blank(letter.cause)",
        },
        {
          code: "power_vision",
          title: {
            "zh-CN": "权力支持者信函写明购买构想",
            "en-US": "Power-supporter letter states the buying vision",
          },
          holds: "!blank(letter.vision)",
        },
        {
          code: "power_explore",
          title: {
            "zh-CN": "权力支持者信函写明同意继续探究",
            "en-US": "Power-supporter letter states the agreement to explore",
          },
          holds: "!blank(letter.explore)",
        },
        {
          code: "power_access",
          title: {
            "zh-CN": "权力支持者信函写明商讨接触权力支持者",
            "en-US": "Power-supporter letter states the access to power",
          },
          holds: "!blank(letter.access)",
        },
        {
          code: "power_proof",
          title: {
            "zh-CN": "权力支持者信函写明能力证明",
            "en-US": "Power-supporter letter states the proof of capability",
          },
          holds: "!blank(letter.proof)",
        },
        {
          code: "power_checked",
          title: {
            "zh-CN": "权力支持者信函经主管审阅合格",
            "en-US": "Power-supporter letter checked by the manager and satisfactory",
          },
          holds: "!blank(letter.checked_on) && letter.satisfied == true",
        },
        {
          code: "power_agreed",
          title: {
            "zh-CN": "客户同意权力支持者信函",
            "en-US": "Power-supporter letter agreed by the customer",
          },
          holds: "!blank(letter.agreed_on)",
        },
        {
          code: "access_confirmed",
          title: { "zh-CN": "确认已接触权力支持者", "en-US": "Access to power confirmed" },
          holds: "!blank(access_confirmed_on)",
        },
      ],
    },
    {
      letter: "B",
      title: { "zh-CN": "待决策", "en-US": "Decision due" },
      needs: [
        {
          code: "b_confirmed",
          title: {
            "zh-CN": "主管确认 B 级（日期和说明）",
            "en-US": "B confirmed by the manager, with date and note",
          },
          holds: "!blank(b_confirmed_on) && !blank(b_note)",
        },
      ],
    },
    {
      letter: "A",
      title: { "zh-CN": "待签约", "en-US": "Pending sale" },
      needs: [
        {
          code: "a_confirmed",
          title: {
            "zh-CN": "主管确认 A 级（日期和说明）",
            "en-US": "A confirmed by the manager, with date and note",
          },
          holds: "!blank(a_confirmed_on) && !blank(a_note)",
        },
      ],
    },
  ],
  outcomes: [
    {
      letter: "W",
      title: { "zh-CN": "赢单", "en-US": "Won" },
      needs: [
        {
          code: "signed",
          title: { "zh-CN": "签约日期", "en-US": "A signed date" },
          holds: "!blank(signed_on)",
        },
      ],
    },
    {
      letter: "L",
      title: { "zh-CN": "丢单", "en-US": "Lost" },
      needs: [
        {
          code: "loss_reason",
          title: { "zh-CN": "丢单原因", "en-US": "A reason for the loss" },
          holds: "!blank(loss_reason)",
        },
      ],
    },
  ],
  flags: [
    {
      code: "stalled",
      title: { "zh-CN": "停滞", "en-US": "Stalled" },
      holds: "blank(outcome) && days_between(updated_on, today) > stalled_days",
    },
  ],
  parameters: ["stalled_days"],
  vectors: FUNNEL_VECTORS,
} satisfies Ladder;
