import { type CadenceForm, cadenceCode, cadenceNamed, type Said } from "./cadence-names.ts";
import type { Kpi, KpiTerm, TermSource } from "./definition.ts";
import type { Cadence } from "./form-definition.ts";

/** The choice parameter that says what filling quality is made of. */
export const FILL_QUALITY_RULE = "fill_quality_rule";

/** A score of five is a whole one. */
const SCORE_MAX = 5;

/** I-14: people who filled it at least once in the period ÷ people obliged in it. */
export function coverageKpi(cadence: CadenceForm, code: string): Kpi {
  const isStock = cadence.after === undefined;
  return {
    kind: "kpi",
    ...cadenceNamed(cadence, code, {
      title: ["覆盖率", "coverage"],
      description: [
        "期内至少填写一份的人数 ÷ 应填人数。",
        "People who filled it at least once in the period ÷ people obliged.",
      ],
    }),
    format: "percent",
    direction: "up",
    terms: {
      fillers: term(cadence, "fillers", ["填写人数", "People who filled it"]),
      obliged: {
        ...term(cadence, "obliged", ["应填人数", "People obliged"]),
        ...(isStock ? { at: "any" as const } : {}),
      },
    },
    numerator: "fillers",
    denominator: "obliged",
    ...grainsOf(cadence.cadence),
    vectors: [
      { terms: { fillers: 9, obliged: 10 }, value: 0.9 },
      { terms: { fillers: 0, obliged: 4 }, value: 0 },
      { terms: { fillers: 0, obliged: 0 }, value: null },
    ],
  };
}

/** Records sent late ÷ records that had to be there at some time. */
export function latenessKpi(cadence: CadenceForm): Kpi {
  return {
    kind: "kpi",
    ...cadenceNamed(cadence, cadenceCode(cadence, "lateness"), {
      title: ["迟交率", "sent late"],
      description: ["迟交份数 ÷ 有截止时间的份数。", "Records sent late ÷ records that had a due time."],
    }),
    format: "percent",
    direction: "down",
    terms: {
      late: term(cadence, "late", ["迟交份数", "Sent late"]),
      timed: term(cadence, "timed", ["有截止时间的份数", "With a due time"]),
    },
    numerator: "late",
    denominator: "timed",
    ...grainsOf(cadence.cadence),
    vectors: [
      { terms: { late: 1, timed: 20 }, value: 0.05 },
      { terms: { late: 0, timed: 0 }, value: null },
    ],
  };
}

/**
 * I-15: how complete the records are, and how their sample was scored, each as a share; what they make together is the
 * choice parameter's to say. Without scores, completeness alone; where nothing is sampled, always.
 */
export function qualityKpi(cadence: CadenceForm, code: string, isSampled: boolean): Kpi {
  const named = cadenceNamed(cadence, code, {
    title: ["填写质量", "filling quality"],
    description: isSampled
      ? [
          "必填项完整度的均值与主管抽查得分（满分 5 分）的均值，按规则合并；未抽查时只看完整度。",
          "Mean completeness of required fields and mean sample score out of 5, put together as the rule says; completeness alone where nothing was scored.",
        ]
      : ["必填项完整度的均值。", "Mean completeness of required fields."],
  });
  const plain = { kind: "kpi", ...named, format: "percent", direction: "up" } as const;
  const filled: Said = ["完整度之和", "Sum of completeness"];
  const records: Said = ["份数", "Records"];
  if (!isSampled)
    return {
      ...plain,
      terms: {
        filled: term(cadence, "completeness", filled),
        records: term(cadence, "records", records),
      },
      numerator: "filled",
      denominator: "records",
      ...grainsOf(cadence.cadence),
      vectors: [
        { terms: { filled: 9.5, records: 10 }, value: 0.95 },
        { terms: { filled: 0, records: 0 }, value: null },
      ],
    };
  return {
    ...plain,
    terms: {
      filled: chosen(cadence, "completeness", "completeness", filled),
      records: chosen(cadence, "completeness", "records", records),
      marks: chosen(cadence, "sample", "score", ["抽查得分之和", "Sum of sample scores"]),
      scored: chosen(cadence, "sample", "scored", ["抽查份数", "Records scored"]),
    },
    numerator: `if(records > 0, filled / records, 0) + if(scored > 0, marks / (scored * ${SCORE_MAX}), 0)`,
    denominator: "if(records > 0, 1, 0) + if(scored > 0, 1, 0)",
    ...grainsOf(cadence.cadence),
    vectors: [
      { terms: { filled: 9, records: 10, marks: 8, scored: 2 }, value: 0.85 },
      { terms: { filled: 9, records: 10, marks: 0, scored: 0 }, value: 0.9 },
      { terms: { filled: 0, records: 0, marks: 8, scored: 2 }, value: 0.8 },
      { terms: { filled: 0, records: 0, marks: 0, scored: 0 }, value: null },
    ],
  };
}

function term(cadence: CadenceForm, part: string, [chinese, english]: Said) {
  return { measure: cadenceCode(cadence, part), title: { "zh-CN": chinese, "en-US": english } };
}

/** A term that is left out where quality is made of the other side alone. */
function chosen(
  cadence: CadenceForm,
  side: "completeness" | "sample",
  part: string,
  [chinese, english]: Said,
): KpiTerm {
  const source: TermSource = { measure: cadenceCode(cadence, part) };
  return {
    choose: [FILL_QUALITY_RULE],
    among: {
      both: source,
      completeness: side === "completeness" ? source : null,
      sample: side === "sample" ? source : null,
    },
    title: { "zh-CN": chinese, "en-US": english },
  };
}

/** A period shorter than the form's own would find most people without a record that they do not owe yet. */
function grainsOf({ every }: Cadence): Pick<Kpi, "grains"> {
  if (every === "month") return { grains: ["month", "quarter", "half", "year", "ytd"] };
  if (every === "quarter") return { grains: ["quarter", "half", "year"] };
  return every === "year" ? { grains: ["year"] } : {};
}
