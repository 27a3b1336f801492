import type { Text } from "../../contract/language.ts";
import type { Kpi, KpiTerm, Measure } from "../../rulebook/definition.ts";
import { POSTS } from "../company/posts.ts";

/** A level of the field force above the reps: whoever is posted in its role. */
type Level = { readonly code: string; readonly role: string; readonly name: Text };

const LEVELS: readonly Level[] = [
  {
    code: "supervisors",
    role: POSTS.supervisor,
    name: { "zh-CN": "业务主任", "en-US": "supervisors" },
  },
  {
    code: "branch_managers",
    role: POSTS.branchManager,
    name: { "zh-CN": "部经理", "en-US": "branch managers" },
  },
];

const REST: Text = { "zh-CN": "业务员及其他", "en-US": "reps and everybody else" };
const policy = { issued_on: "2026-10-05", premium: 12_000.5 };

/** What each level above the reps does itself, and how many stand in it. The reps are the rest: no fact is kept twice. */
export const LEVEL_MEASURES: readonly Measure[] = LEVELS.flatMap(({ code, role, name }): Measure[] => [
  {
    kind: "measure",
    code: `premium_of_${code}`,
    title: { "zh-CN": `${name["zh-CN"]}首期保费`, "en-US": `First premium of ${name["en-US"]}` },
    description: {
      "zh-CN": `承保当日任职为${name["zh-CN"]}的人本人的首期保费。`,
      "en-US": `The first premium of policies whose own rep was posted among ${name["en-US"]} on the day.`,
    },
    source: { form: "policy" },
    when: `owner_role == "${role}"`,
    value: "premium",
    unit: "record",
    adds: "sum",
    decimals: 2,
    vectors: [
      { body: policy, meta: { owner_role: role }, day: "2026-10-05", value: 12_000.5 },
      { body: policy, meta: { owner_role: POSTS.rep }, day: null, value: null },
      { body: policy, day: null, value: null },
    ],
  },
  {
    kind: "measure",
    code: `headcount_${code}`,
    title: { "zh-CN": `${name["zh-CN"]}人数`, "en-US": `Headcount of ${name["en-US"]}` },
    description: {
      "zh-CN": `某日在册且任职为${name["zh-CN"]}的人数。`,
      "en-US": `People in force who are posted among ${name["en-US"]}, on a day.`,
    },
    source: { stream: "posting" },
    adds: "stock",
    who: { roles: [role] },
    decimals: 0,
    vectors: [],
  },
]);

const headcountOf = (level: Level): KpiTerm => ({
  measure: `headcount_${level.code}`,
  at: "closing",
  title: { "zh-CN": `${level.name["zh-CN"]}人数`, "en-US": `Headcount of ${level.name["en-US"]}` },
});
const premiumOf = (level: Level): KpiTerm => ({
  measure: `premium_of_${level.code}`,
  title: { "zh-CN": `${level.name["zh-CN"]}首期保费`, "en-US": `First premium of ${level.name["en-US"]}` },
});

const WHOLES: readonly {
  readonly what: string;
  readonly term: KpiTerm;
  readonly of: (level: Level) => KpiTerm;
}[] = [
  {
    what: "headcount",
    term: {
      measure: "headcount",
      at: "closing",
      title: { "zh-CN": "期末人数", "en-US": "Closing headcount" },
    },
    of: headcountOf,
  },
  {
    what: "premium",
    term: { measure: "policy_issued", title: { "zh-CN": "首期保费", "en-US": "First premium" } },
    of: premiumOf,
  },
];

const SAID: Readonly<Record<string, Text>> = {
  headcount: { "zh-CN": "人力比重", "en-US": "share of headcount" },
  premium: { "zh-CN": "业绩比重", "en-US": "share of first premium" },
};

/** K-26: the share of each level in headcount and in result; of one unit and period the shares come to 1. */
export const LEVEL_KPIS: readonly Kpi[] = WHOLES.flatMap(({ what, term, of }): Kpi[] => {
  const said = SAID[what] ?? REST;
  const levels = Object.fromEntries(LEVELS.map((level) => [level.code, of(level)]));
  const shared = {
    kind: "kpi",
    format: "percent",
    direction: "up",
    denominator: "whole",
  } as const;
  return [
    ...LEVELS.map((level): Kpi => ({
      ...shared,
      code: `${what}_share_${level.code}`,
      title: {
        "zh-CN": `${level.name["zh-CN"]}${said["zh-CN"]}`,
        "en-US": `${level.name["en-US"]}: ${said["en-US"]}`,
      },
      description: {
        "zh-CN": `${level.name["zh-CN"]}在本单位中的${said["zh-CN"]}。`,
        "en-US": `The ${said["en-US"]} that ${level.name["en-US"]} have in the unit.`,
      },
      terms: { own: of(level), whole: term },
      numerator: "own",
      vectors: [
        { terms: { own: 3, whole: 12 }, value: 0.25 },
        { terms: { own: 0, whole: 0 }, value: null },
      ],
    })),
    {
      ...shared,
      code: `${what}_share_reps`,
      title: { "zh-CN": `${REST["zh-CN"]}${said["zh-CN"]}`, "en-US": `${REST["en-US"]}: ${said["en-US"]}` },
      description: {
        "zh-CN": `业务主任与部经理以外的人在本单位中的${said["zh-CN"]}。`,
        "en-US": `The ${said["en-US"]} of everybody but supervisors and branch managers in the unit.`,
      },
      terms: { whole: term, ...levels },
      numerator: `whole - ${LEVELS.map(({ code }) => code).join(" - ")}`,
      vectors: [
        { terms: { whole: 12, supervisors: 3, branch_managers: 1 }, value: 8 / 12 },
        { terms: { whole: 0, supervisors: 0, branch_managers: 0 }, value: null },
      ],
    },
  ];
});
