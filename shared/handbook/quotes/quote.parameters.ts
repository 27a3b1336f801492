import type { Parameter } from "../../rulebook/definition.ts";
import { choice, choiceParameter, numberParameter } from "../activity/choices.ts";
import { both } from "../company/form-parts.ts";

/** Up to which discount each post may give a price by itself (handbook I-31); the seeds ask for it without a number. */
const AUTHORITIES: readonly (readonly [code: string, chinese: string, english: string, value: number])[] = [
  ["discount_of_rep", "业务员折扣权限", "Discount authority of a rep", 0],
  ["discount_of_supervisor", "主管折扣权限", "Discount authority of a supervisor", 0.03],
  ["discount_of_manager", "经理折扣权限", "Discount authority of a manager", 0.08],
  ["discount_of_director", "总监折扣权限", "Discount authority of a director", 0.15],
];

/** What enquiries, quotations and prices go by. */
export const QUOTE_PARAMETERS: readonly Parameter[] = [
  ...AUTHORITIES.map(([code, chinese, english, value]) =>
    numberParameter(
      {
        code,
        title: both(chinese, english),
        description: both(
          "超过此折扣须由上一级审批（手册 I-31）。",
          "A larger discount is for the next level to give (handbook I-31).",
        ),
        measuredIn: "ratio",
      },
      value,
    ),
  ),
  numberParameter(
    {
      code: "first_answer_hours",
      title: both("第一时间", "At once"),
      description: both(
        "“第一时间”报告后，经理作出决定的工作小时数（手册 I-34）。",
        "Working hours that a manager has to decide on what was reported at once (handbook I-34).",
      ),
      measuredIn: "hour",
    },
    2,
  ),
  choiceParameter({
    code: "enquiry_sources",
    title: both("询价与招标来源", "Sources of enquiries"),
    description: both(
      "询价和招标信息从哪里得知；第一项为默认值。",
      "Where an enquiry or a tender became known; the first is the default.",
    ),
    choices: [
      choice(
        "customer",
        both("客户来函", "The customer wrote"),
        both("客户直接询价或邀请投标。", "The customer asked, or invited to bid."),
      ),
      choice(
        "announcement",
        both("招标公告", "Public announcement"),
        both("公开发布的招标信息。", "A tender that was published."),
      ),
      choice(
        "visit",
        both("拜访得知", "Found on a visit"),
        both("业务员拜访时得知。", "The rep learnt of it on a visit."),
      ),
    ],
  }),
];
