import type { Parameter } from "../../rulebook/definition.ts";
import { choice, choiceParameter, numberParameter } from "./choices.ts";

/** What companies define differently about people, premium and rates; the first choice of each is the default. */
export const ACTIVITY_PARAMETERS: readonly Parameter[] = [
  choiceParameter({
    code: "average_headcount",
    title: { "zh-CN": "平均人数算法", "en-US": "Average headcount" },
    description: {
      "zh-CN": "平均人数如何计算。",
      "en-US": "How an average headcount is worked out.",
    },
    choices: [
      choice(
        "endpoints",
        { "zh-CN": "期初期末平均", "en-US": "End points" },
        { "zh-CN": "（期初人数 + 期末人数）÷ 2。", "en-US": "(Opening + closing headcount) ÷ 2." },
      ),
      choice(
        "months",
        { "zh-CN": "各月平均", "en-US": "Mean of months" },
        {
          "zh-CN": "期内已开始各月的（月初 + 月末）÷ 2 的平均；一个月或一周内与期初期末平均相同。",
          "en-US":
            "The mean of (opening + closing) ÷ 2 of the months begun; the same as end points within a month or week.",
        },
      ),
      choice(
        "daily",
        { "zh-CN": "每日平均", "en-US": "Daily" },
        { "zh-CN": "期内在册人天 ÷ 期内天数。", "en-US": "Person-days of the period ÷ its days." },
      ),
    ],
  }),
  choiceParameter({
    code: "who_counts",
    title: { "zh-CN": "人数范围", "en-US": "Who counts" },
    description: { "zh-CN": "人数中计入哪些人。", "en-US": "Whom a headcount takes in." },
    choices: [
      choice(
        "everyone",
        { "zh-CN": "全部在册人员", "en-US": "Everyone" },
        { "zh-CN": "已入司且未离司。", "en-US": "Who has joined and not left." },
      ),
      choice(
        "confirmed_only",
        { "zh-CN": "仅转正人员", "en-US": "Confirmed people" },
        { "zh-CN": "自转正之日起计入。", "en-US": "From the day of their confirmation on." },
      ),
      choice(
        "settled_only",
        { "zh-CN": "不含入司当月", "en-US": "Without the month of joining" },
        {
          "zh-CN": "自入司次月1日起计入（不含 M00）。",
          "en-US": "From the first day of the month after joining on (without M00).",
        },
      ),
    ],
  }),
  choiceParameter({
    code: "producer_rule",
    title: { "zh-CN": "出单口径", "en-US": "Who produces" },
    description: {
      "zh-CN": "出单人数中计入哪些人。",
      "en-US": "Who counts as a producer.",
    },
    choices: [
      choice(
        "any",
        { "zh-CN": "任意一张保单", "en-US": "Any policy" },
        { "zh-CN": "期内至少承保一张保单。", "en-US": "At least one policy issued in the period." },
      ),
      choice(
        "threshold",
        { "zh-CN": "达到起算保费", "en-US": "From a threshold on" },
        {
          "zh-CN": "期内首期保费合计达到“起算保费”。",
          "en-US": "First premium of the period reaches the parameter producer_least.",
        },
      ),
    ],
  }),
  numberParameter(
    {
      code: "producer_least",
      title: { "zh-CN": "出单起算保费", "en-US": "Producer threshold" },
      description: {
        "zh-CN": "按起算保费计出单时，期内首期保费合计的下限（同业“实动”为 5,000）。",
        "en-US":
          "First premium of the period from which on a person is a producer, where a threshold is chosen.",
      },
      measuredIn: "money",
    },
    5_000,
  ),
  numberParameter(
    {
      code: "effective_least",
      title: { "zh-CN": "有效人力起算保费", "en-US": "Effective-agent threshold" },
      description: {
        "zh-CN": "有效人力的期内首期保费下限（同业“万元人力”为 10,000）。",
        "en-US": "First premium of the period from which on an agent is effective.",
      },
      measuredIn: "money",
    },
    10_000,
  ),
  choiceParameter({
    code: "premium_recognition",
    title: { "zh-CN": "保费确认", "en-US": "Premium recognition" },
    description: {
      "zh-CN": "犹豫期撤单是否从首期保费中扣除。",
      "en-US": "Whether cooling-off surrenders are taken off first premium.",
    },
    choices: [
      choice(
        "issued",
        { "zh-CN": "按承保", "en-US": "As issued" },
        { "zh-CN": "含犹豫期撤单。", "en-US": "Cooling-off surrenders included." },
      ),
      choice(
        "net_of_cooling_off",
        { "zh-CN": "扣除犹豫期撤单", "en-US": "Net of cooling-off" },
        {
          "zh-CN": "撤单的首期保费在撤单当期扣除。",
          "en-US": "What is surrendered is taken off in the period of the surrender.",
        },
      ),
    ],
  }),
  choiceParameter({
    code: "recruit_rule",
    title: { "zh-CN": "增员口径", "en-US": "What a recruit is" },
    description: { "zh-CN": "增员率的分子。", "en-US": "The numerator of the recruitment rate." },
    choices: [
      choice(
        "confirmed",
        { "zh-CN": "转正人数", "en-US": "Confirmations" },
        { "zh-CN": "期内转正的人数。", "en-US": "People confirmed in the period." },
      ),
      choice(
        "joined",
        { "zh-CN": "入司人数", "en-US": "Joiners" },
        { "zh-CN": "期内入司的人数。", "en-US": "People who joined in the period." },
      ),
    ],
  }),
  choiceParameter({
    code: "rate_denominator",
    title: { "zh-CN": "比率分母", "en-US": "Denominator of rates" },
    description: {
      "zh-CN": "活动率、增员率、脱落率和人均的分母。",
      "en-US": "What activity, recruitment, attrition and per-head values are divided by.",
    },
    choices: [
      choice(
        "average",
        { "zh-CN": "平均人数", "en-US": "Average headcount" },
        { "zh-CN": "按“平均人数算法”。", "en-US": "As the parameter average_headcount says." },
      ),
      choice(
        "opening",
        { "zh-CN": "期初人数", "en-US": "Opening headcount" },
        { "zh-CN": "期初前一天的人数。", "en-US": "Of the day before the period." },
      ),
    ],
  }),
  choiceParameter({
    code: "yearly_rate",
    title: { "zh-CN": "多月比率", "en-US": "Rates of several months" },
    description: {
      "zh-CN": "季、半年、年和年初至今的比率如何由各月得出。",
      "en-US": "How a rate of a quarter, half, year or year to date is made.",
    },
    choices: [
      choice(
        "ratio_of_sums",
        { "zh-CN": "总和之比", "en-US": "Ratio of sums" },
        { "zh-CN": "整个期间的分子 ÷ 分母。", "en-US": "Numerator ÷ denominator of the whole period." },
      ),
      choice(
        "mean_of_ratios",
        { "zh-CN": "各月比率平均", "en-US": "Mean of monthly rates" },
        {
          "zh-CN": "已开始各月比率的算术平均，没有分母的月份不计。",
          "en-US": "The mean of the rates of the months begun; months without a denominator are left out.",
        },
      ),
    ],
  }),
  numberParameter(
    {
      code: "band_amber",
      title: { "zh-CN": "黄灯下限", "en-US": "Amber from" },
      description: {
        "zh-CN": "达到目标为绿；达到目标的这一比例为黄；以下为红。",
        "en-US": "Green reaches the target, amber this share of it, red is below.",
      },
      measuredIn: "ratio",
    },
    0.9,
  ),
  numberParameter(
    {
      code: "band_amber_down",
      title: { "zh-CN": "黄灯上限（越低越好）", "en-US": "Amber up to, where low is good" },
      description: {
        "zh-CN": "不高于目标为绿；不高于目标的这一比例为黄；以上为红。",
        "en-US": "Green is not above the target, amber not above this share of it, red is above.",
      },
      measuredIn: "ratio",
    },
    1.1,
  ),
];
