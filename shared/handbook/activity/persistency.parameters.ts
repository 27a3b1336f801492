import type { Parameter } from "../../rulebook/definition.ts";
import { choice, choiceParameter, numberParameter } from "./choices.ts";

/** What companies define differently about persistency; the first choice of each is the default. */
export const PERSISTENCY_PARAMETERS: readonly Parameter[] = [
  choiceParameter({
    code: "persistency_basis",
    title: { "zh-CN": "继续率口径", "en-US": "Persistency basis" },
    description: { "zh-CN": "按保费或按件数。", "en-US": "By premium or by policies." },
    choices: [
      choice(
        "premium",
        { "zh-CN": "保费", "en-US": "Premium" },
        { "zh-CN": "首期保费之比。", "en-US": "First premium over first premium." },
      ),
      choice(
        "count",
        { "zh-CN": "件数", "en-US": "Policies" },
        {
          "zh-CN": "保单件数之比，一张大单失效不会左右结果。",
          "en-US": "Policies over policies, so that one large lapse does not swamp it.",
        },
      ),
    ],
  }),
  choiceParameter({
    code: "persistency_convention",
    title: { "zh-CN": "继续率考核时点", "en-US": "Persistency convention" },
    description: {
      "zh-CN": "哪批保单、在哪一天考核；宽限期60天。改用另一种时须先重算事实。",
      "en-US":
        "Which policies are assessed, and on what day; grace is 60 days. Facts are counted anew when another is taken.",
    },
    choices: [
      choice(
        "anniversary",
        { "zh-CN": "满月当日", "en-US": "Anniversary" },
        {
          "zh-CN": "在满13（25）个月的当日考核，当日仍有效即为继续。",
          "en-US": "Assessed on the 13 (25) month anniversary: kept if in force on that day.",
        },
      ),
      choice(
        "month_end",
        { "zh-CN": "满月当月末", "en-US": "Month end" },
        {
          "zh-CN": "滞后13（25）个月，以月末状态为准；月末当日终止不算有效。",
          "en-US": "Lag 13 (25), status at the end of the month; ended on its last day is not kept.",
        },
      ),
      choice(
        "grace_days",
        { "zh-CN": "宽限期满", "en-US": "End of grace" },
        {
          "zh-CN": "应缴日后第60天所在月考核；宽限期满次日或之前终止即未继续。",
          "en-US":
            "Assessed on the 60th day after the premium is due; ended by the day after that is not kept.",
        },
      ),
      choice(
        "grace_month",
        { "zh-CN": "宽末月", "en-US": "Grace month" },
        {
          "zh-CN": "应缴月 + 2 个月，即滞后14（26）个月，以该月末状态为准。",
          "en-US": "Month of the due date + 2, which is lag 14 (26), status at the end of that month.",
        },
      ),
    ],
  }),
  numberParameter(
    {
      code: "persistency_window",
      title: { "zh-CN": "继续率回溯月数", "en-US": "Persistency window" },
      description: {
        "zh-CN": "1 为当期，12 为到期末为止的滚动12个月。",
        "en-US": "1 is the period alone, 12 the rolling twelve months that end with it.",
      },
      measuredIn: "month",
    },
    1,
  ),
  choiceParameter({
    code: "persistency_25_base",
    title: { "zh-CN": "25个月继续率基数", "en-US": "Base of 25-month persistency" },
    description: {
      "zh-CN": "25个月继续率的分母。",
      "en-US": "What 25-month persistency is divided by.",
    },
    choices: [
      choice(
        "absolute",
        { "zh-CN": "承保时", "en-US": "Absolute" },
        { "zh-CN": "当初承保的全部应缴保单。", "en-US": "All that was issued and due." },
      ),
      choice(
        "reducing",
        { "zh-CN": "递减", "en-US": "Reducing" },
        {
          "zh-CN": "13个月时仍继续的保单。",
          "en-US": "What was still kept at 13 months.",
        },
      ),
    ],
  }),
];
