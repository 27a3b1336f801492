import type { Text } from "../../contract/language.ts";
import type { Measure } from "../../rulebook/definition.ts";

type Months = 13 | 25;
type Convention = {
  readonly code: "anniversary" | "month_end" | "grace_days" | "grace_month";
  readonly title: Text;
  /** The day on which policies are assessed that have been running for so many months. */
  readonly day: (months: Months) => string;
  /** Still in force then. */
  readonly inForce: (months: Months) => string;
};

const DUE = 'coalesce(pay_mode, "regular") == "regular" && end_reason != "cooling_off"';
const KEPT_ENDINGS = '["matured", "paid_up", "reduced_paid_up", "extended_term", "premium_waived"]';

const LEAVES_OUT: Text = {
  "zh-CN": "不含趸缴保单和犹豫期撤单：它们没有续期保费。",
  "en-US": "Single-pay policies and cooling-off surrenders do not count: no further premium is due on them.",
};

/** How companies assess (see docs/definitions.md); the first is the default. The others make no facts until chosen. */
const CONVENTIONS: readonly Convention[] = [
  {
    code: "anniversary",
    title: { "zh-CN": "", "en-US": "" },
    day: (months) => `edate(issued_on, ${months})`,
    inForce: (months) => `ended_on >= edate(issued_on, ${months})`,
  },
  {
    code: "month_end",
    title: { "zh-CN": "（月末）", "en-US": ", month end" },
    day: (months) => `edate(issued_on, ${months})`,
    inForce: (months) => `ended_on > eomonth(issued_on, ${months})`,
  },
  {
    code: "grace_days",
    title: { "zh-CN": "（宽限期满）", "en-US": ", end of grace" },
    day: (months) => `add_days(edate(issued_on, ${months - 1}), 60)`,
    inForce: (months) => `ended_on > add_days(edate(issued_on, ${months - 1}), 61)`,
  },
  {
    code: "grace_month",
    title: { "zh-CN": "（宽末月）", "en-US": ", grace month" },
    day: (months) => `edate(issued_on, ${months + 1})`,
    inForce: (months) => `ended_on > eomonth(issued_on, ${months + 1})`,
  },
];

/** The codes of the measures of each convention; where one is assessed on the same day, another's is shared. */
export const PERSISTENCY_CONVENTIONS = CONVENTIONS.map(({ code }) => code);

/** The measure of what is due, of what is kept, or of what was kept a year before, under a convention. */
export function persistencyMeasure(
  part: "due" | "kept" | "reduced",
  months: Months,
  convention: string,
  basis: "premium" | "count",
): string {
  const sharesDue = part === "due" && convention === "month_end";
  const suffix = convention === "anniversary" || sharesDue ? "" : `_${convention}`;
  return `${basis === "premium" ? "premium" : "policies"}_${part}_${months}${suffix}`;
}

type Vector = Measure["vectors"][number];

const policy = { issued_on: "2025-01-31", premium: 1_000 };
const lapsed = (ended_on: string): Vector["body"] => ({ ...policy, ended_on, end_reason: "lapsed" });
const twoYears = { issued_on: "2024-01-31", premium: 1_000 };
const lapsedThen = (ended_on: string): Vector["body"] => ({ ...twoYears, ended_on, end_reason: "lapsed" });
const counts = (body: Vector["body"], day: string): Vector => ({ body, day, value: 1_000 });
const not = (body: Vector["body"]): Vector => ({ body, day: null, value: null });

/** The last day on which a lapse costs a policy its place, and the day of assessment, of the two policies above. */
const EDGES: Readonly<
  Record<Convention["code"], Readonly<Record<Months, readonly [string, string, string]>>>
> = {
  anniversary: {
    13: ["2026-02-27", "2026-02-28", "2026-02-28"],
    25: ["2026-02-27", "2026-02-28", "2026-02-28"],
  },
  month_end: {
    13: ["2026-02-28", "2026-03-01", "2026-02-28"],
    25: ["2026-02-28", "2026-03-01", "2026-02-28"],
  },
  grace_days: {
    13: ["2026-04-02", "2026-04-03", "2026-04-01"],
    25: ["2026-04-02", "2026-04-03", "2026-04-01"],
  },
  grace_month: {
    13: ["2026-03-31", "2026-04-01", "2026-03-31"],
    25: ["2026-03-31", "2026-04-01", "2026-03-31"],
  },
};

/** Of each kind of premium, and of how many policies it is, for both cohorts and every convention. */
export const PERSISTENCY_MEASURES: readonly Measure[] = CONVENTIONS.flatMap((convention) =>
  ([13, 25] as const).flatMap((months) => {
    const due = convention.code === "month_end" ? [] : withCount(dueMeasure(months, convention));
    const reduced = months === 25 ? withCount(reducedMeasure(convention)) : [];
    return [...due, ...withCount(keptMeasure(months, convention)), ...reduced];
  }),
);

function dueMeasure(months: Months, convention: Convention): Measure {
  const { body, at } = sampleOf(months, convention);
  return premiumMeasure(convention, {
    code: persistencyMeasure("due", months, convention.code, "premium"),
    title: {
      "zh-CN": `${months}个月应缴保费${convention.title["zh-CN"]}`,
      "en-US": `Premium due at ${months} months${convention.title["en-US"]}`,
    },
    description: {
      "zh-CN": `考核${months}个月继续率的期缴保单的首期保费，不含犹豫期撤单；月末承保的按当月最后一天计。`,
      "en-US": `The first premium of regular policies that ${months}-month persistency assesses, without cooling-off surrenders; a day is clamped to the month's last.`,
    },
    when: DUE,
    day: convention.day(months),
    vectors: [
      counts(body, at),
      counts({ ...body, ended_on: body.issued_on, end_reason: "lapsed" }, at),
      not({ ...body, ended_on: body.issued_on, end_reason: "cooling_off" }),
      not({ ...body, pay_mode: "single" }),
    ],
  });
}

function keptMeasure(months: Months, convention: Convention): Measure {
  const { body, lost, kept, at } = sampleOf(months, convention);
  const ended = months === 13 ? lapsed : lapsedThen;
  return premiumMeasure(convention, {
    code: persistencyMeasure("kept", months, convention.code, "premium"),
    title: {
      "zh-CN": `${months}个月实缴保费${convention.title["zh-CN"]}`,
      "en-US": `Premium kept at ${months} months${convention.title["en-US"]}`,
    },
    description: {
      "zh-CN": "应缴保单中考核时仍有效，或因满期、缴清、减额缴清、展期、免缴而终止的首期保费。",
      "en-US":
        "Of the premium due, that of policies still in force when assessed, or ended because they matured, were paid up, reduced, extended or waived.",
    },
    when: keptWhen(months, convention),
    day: convention.day(months),
    vectors: [
      counts(body, at),
      not(ended(lost)),
      counts(ended(kept), at),
      counts({ ...ended(lost), end_reason: "premium_waived" }, at),
      not({ ...ended(lost), end_reason: "claim" }),
      not({ ...body, pay_mode: "single" }),
    ],
  });
}

/** The edges of the policy of 2025 are those of the one of 2024, a year later. */
function yearBefore(day: string): string {
  return `2025${day.slice(4)}`;
}

function reducedMeasure(convention: Convention): Measure {
  const at = EDGES[convention.code][25][2];
  const [lost, kept] = EDGES[convention.code][13];
  return {
    ...premiumMeasure(convention, {
      code: persistencyMeasure("reduced", 25, convention.code, "premium"),
      title: {
        "zh-CN": `25个月递减基数${convention.title["zh-CN"]}`,
        "en-US": `Reducing base at 25 months${convention.title["en-US"]}`,
      },
      description: {
        "zh-CN": "满25个月的保单中，13个月时仍继续的首期保费。",
        "en-US": "Of the policies assessed at 25 months, the first premium that was kept at 13.",
      },
      when: keptWhen(13, convention),
      day: convention.day(25),
      vectors: [
        counts(twoYears, at),
        not(lapsedThen(yearBefore(lost))),
        counts(lapsedThen(yearBefore(kept)), at),
        not({ ...twoYears, pay_mode: "single" }),
      ],
    }),
    onlyWhenChosen: true,
  };
}

type Parts = Pick<Measure, "code" | "title" | "description" | "when" | "day" | "vectors">;

function premiumMeasure({ code }: Convention, parts: Parts): Measure {
  return {
    kind: "measure",
    ...parts,
    source: { form: "policy" },
    value: "premium",
    unit: "record",
    adds: "sum",
    decimals: 2,
    leavesOut: LEAVES_OUT,
    ...(code === "anniversary" ? {} : { onlyWhenChosen: true }),
  };
}

function withCount(measure: Measure): readonly Measure[] {
  const { code, title } = measure;
  const description: Text = {
    "zh-CN": `“${title["zh-CN"]}”的保单件数。`,
    "en-US": `How many policies “${title["en-US"]}” is of.`,
  };
  return [
    measure,
    {
      kind: "measure",
      code: code.replace("premium", "policies"),
      title: { "zh-CN": `${title["zh-CN"]}件数`, "en-US": `${title["en-US"]}: policies` },
      description,
      source: { measure: code },
      adds: "count",
      decimals: 0,
      vectors: [],
    },
  ];
}

function keptWhen(months: Months, { inForce }: Convention): string {
  return `${DUE} && (blank(ended_on) || ${inForce(months)} || end_reason in ${KEPT_ENDINGS})`;
}

function sampleOf(months: Months, { code }: Convention) {
  const [lost, kept, at] = EDGES[code][months];
  return { body: months === 13 ? policy : twoYears, lost, kept, at };
}
