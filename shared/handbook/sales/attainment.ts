import type { Kpi, Measure } from "../../rulebook/definition.ts";
import type { Text } from "../../contract/language.ts";

/** A KPI whose target people carry, and the measure that a person's own sum is taken from. */
type Quota = {
  readonly code: string;
  readonly kpi: string;
  readonly measure: string;
  readonly name: Text;
};

const QUOTAS: readonly Quota[] = [
  {
    code: "premium",
    kpi: "first_premium",
    measure: "policy_issued",
    name: { "zh-CN": "首期保费", "en-US": "First premium" },
  },
  {
    code: "revenue",
    kpi: "won_revenue",
    measure: "opportunity_won",
    name: { "zh-CN": "赢单金额", "en-US": "Won revenue" },
  },
];

/** K-21: what was reached ÷ what was aimed at; above 1 it is exceeded. */
export const ATTAINMENT_KPIS: readonly Kpi[] = QUOTAS.map(({ code, kpi, name }) => ({
  kind: "kpi",
  code: `${code}_attainment`,
  title: { "zh-CN": `${name["zh-CN"]}任务完成率`, "en-US": `${name["en-US"]}: target attainment` },
  description: {
    "zh-CN": `${name["zh-CN"]} ÷ 为该范围与期间录入的目标；没有目标则无值。`,
    "en-US": `${name["en-US"]} ÷ the target entered for the scope and period; no value where none is entered.`,
  },
  format: "percent",
  direction: "up",
  terms: {
    reached: { kpi, title: name },
    target: {
      targetOf: kpi,
      title: { "zh-CN": `${name["zh-CN"]}目标`, "en-US": `${name["en-US"]} target` },
    },
  },
  numerator: "reached",
  denominator: "target",
  vectors: [
    { terms: { reached: 1_200_000, target: 1_000_000 }, value: 1.2 },
    { terms: { reached: 0, target: 500_000 }, value: 0 },
    { terms: { reached: 100, target: 0 }, value: null },
  ],
}));

/** Who reaches their own target, among those who have one. */
export const ON_QUOTA_MEASURES: readonly Measure[] = QUOTAS.map(({ code, kpi, measure, name }) => ({
  kind: "measure",
  code: `people_on_${code}_quota`,
  title: { "zh-CN": `完成${name["zh-CN"]}任务人数`, "en-US": `People on their ${code} quota` },
  description: {
    "zh-CN": `期内${name["zh-CN"]}达到本人目标的人数；没有个人目标的人不计。`,
    "en-US": `People whose own sum of the period reaches their own target; who has none does not count.`,
  },
  source: { measure },
  adds: "distinct",
  quotaOf: kpi,
  leavesOut: {
    "zh-CN": "没有为本期录入个人目标的人。",
    "en-US": "People for whom no target of their own was entered for the period.",
  },
  decimals: 0,
  vectors: [],
}));

/** K-21: how many people reached their own target. */
export const ON_QUOTA_KPIS: readonly Kpi[] = QUOTAS.map(({ code, name }) => ({
  kind: "kpi",
  code: `reps_on_${code}_quota`,
  title: { "zh-CN": `完成${name["zh-CN"]}任务人数`, "en-US": `Reps on their ${code} quota` },
  description: {
    "zh-CN": `期内${name["zh-CN"]}达到本人目标的人数。`,
    "en-US": `How many people reach their own ${code} target in the period.`,
  },
  format: "number",
  direction: "up",
  terms: {
    people: {
      measure: `people_on_${code}_quota`,
      title: { "zh-CN": "完成任务人数", "en-US": "People on quota" },
    },
  },
  numerator: "people",
  vectors: [
    { terms: { people: 7 }, value: 7 },
    { terms: { people: 0 }, value: 0 },
  ],
}));
