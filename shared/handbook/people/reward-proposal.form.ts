import type { Form } from "../../rulebook/form-definition.ts";
import { both, field, filledBy, notNegative, onDay, option } from "../company/form-parts.ts";
import { POSTS } from "../company/posts.ts";

const proposal = {
  owner: "M001",
  proposed_on: "2026-10-14",
  person: "E001",
  kind: "reward",
  ground: "季度业绩第一",
  proposal: "奖金两千元",
};
const promise = { ...proposal, kind: "promise", promised_on: "2026-10-10", due_on: "2026-11-15" };

/** F-45: what a manager proposes, promises or records of a person; the company decides (W-18). */
export const rewardProposalForm: Form = {
  kind: "form",
  code: "reward_proposal",
  title: both("奖惩建议", "Reward or penalty proposal"),
  description: both(
    "经理对员工提出奖惩建议、登记奖励承诺与违规记录，由公司决定。",
    "A manager proposes a reward or penalty, or records a promise or a violation; the company decides.",
  ),
  number: { prefix: "RP-" },
  owner: "owner",
  day: "proposed_on",
  label: ["person", "proposed_on"],
  group: "people",
  fields: [
    field("person", "person", "员工", "Person", { required: true, section: both("建议", "Proposal") }),
    field("kind", "choice", "种类", "Kind", {
      required: true,
      options: [
        option("reward", "奖励建议", "Reward"),
        option("penalty", "处罚建议", "Penalty"),
        option("promise", "奖励承诺", "Promised reward"),
        option("violation", "违规记录", "Violation"),
      ],
    }),
    field("way", "choice", "方式", "By way of", {
      within: "kind",
      options: [
        option("bonus", "奖金", "Bonus", "reward"),
        option("praise", "表彰", "Praise", "reward"),
        option("promotion", "晋升", "Promotion", "reward"),
        option("fine", "罚款", "Fine", "penalty"),
        option("warning", "警告", "Warning", "penalty"),
        option("promised_bonus", "承诺奖金", "Promised bonus", "promise"),
        option("violation_noted", "记录在案", "Noted", "violation"),
      ],
    }),
    field("ground", "longtext", "事由", "Ground", { required: true }),
    field("proposal", "longtext", "建议", "Proposal", { required: true }),
    field("amount", "money", "金额", "Amount"),
    field("promised_on", "date", "承诺日期", "Promised on", {
      shownWhen: 'kind == "promise"',
      requiredWhen: 'kind == "promise"',
      section: both("承诺", "Promise"),
    }),
    field("due_on", "date", "应兑现日期", "Due on", {
      shownWhen: 'kind == "promise"',
      requiredWhen: 'kind == "promise"',
      help: both("一般为月末结账后 15 天。", "As a rule 15 days after the month is closed."),
    }),
    field("paid_on", "date", "兑现日期", "Paid on", { shownWhen: 'kind == "promise"' }),
    onDay("proposed_on", "提出日期", "Proposed on"),
    filledBy("提出人", "Proposed by"),
    field("decision", "longtext", "公司决定", "Company's decision", {
      by: { step: "decide" },
      section: both("决定", "Decision"),
    }),
  ],
  checks: [
    notNegative("amount", "金额", "The amount"),
    {
      code: "about_another",
      holds: "person != owner",
      field: "person",
      message: both("不能为自己提出奖惩。", "Nobody proposes a reward or penalty for themselves."),
    },
    {
      code: "due_after_promise",
      holds: "blank(due_on) || due_on >= promised_on",
      field: "due_on",
      message: both("应兑现日期不能早于承诺日期。", "A promise cannot be due before it is made."),
    },
  ],
  approval: {
    parameters: [],
    steps: [
      {
        code: "decide",
        title: both("公司决定", "Decision of the company"),
        who: { post: POSTS.generalManager },
        within: "approval_hours",
      },
    ],
  },
  vectors: [
    { body: { ...proposal, way: "bonus", amount: 2_000 }, refused: [] },
    { body: promise, refused: [] },
    { body: { ...proposal, kind: "promise" }, refused: ["due_on", "promised_on"] },
    { body: { ...proposal, way: "fine" }, refused: ["way"] },
    { body: { ...proposal, amount: -1 }, refused: ["amount_not_negative"] },
    { body: { ...proposal, person: "M001" }, refused: ["about_another"] },
    { body: { ...promise, due_on: "2026-10-09" }, refused: ["due_after_promise"] },
    { body: {}, refused: ["ground", "kind", "owner", "person", "proposal", "proposed_on"] },
  ],
};
