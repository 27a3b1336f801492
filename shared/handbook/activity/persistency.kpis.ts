import type { Kpi, KpiTerm } from "../../rulebook/definition.ts";
import { PERSISTENCY_CONVENTIONS, persistencyMeasure } from "./persistency.measures.ts";

type Months = 13 | 25;
type Among = Extract<KpiTerm, { choose: string[] }>["among"];

const BASES = ["premium", "count"] as const;
const PARAMETERS = ["persistency_basis", "persistency_convention"];

/** Of what was due in the period, the share that is kept; for both cohorts. */
export const PERSISTENCY_KPIS: readonly Kpi[] = ([13, 25] as const).map((months) => ({
  kind: "kpi",
  code: `persistency_${months}`,
  title: { "zh-CN": `${months}个月保费继续率`, "en-US": `${months}-month persistency` },
  description: {
    "zh-CN": `期内满${months}个月的期缴保单中，继续有效的首期保费 ÷ 应缴的首期保费。犹豫期撤单和趸缴不计。按件数、滚动十二个月、宽限期等其他口径见参数。`,
    "en-US": `Of the regular premium whose ${months}-month anniversary falls in the period, the share that is kept. Cooling-off surrenders and single-pay do not count. Parameters choose other conventions.`,
  },
  format: "percent",
  direction: "up",
  terms: {
    kept: {
      choose: PARAMETERS,
      among: amongMeasures("kept", months),
      title: { "zh-CN": "实缴保费", "en-US": "Premium kept" },
    },
    due: {
      choose: months === 13 ? PARAMETERS : [...PARAMETERS, "persistency_25_base"],
      among: months === 13 ? amongMeasures("due", 13) : amongBases(),
      title: { "zh-CN": "应缴保费", "en-US": "Premium due" },
    },
  },
  numerator: "kept",
  denominator: "due",
  grains: ["month", "quarter", "half", "year", "ytd"],
  window: "persistency_window",
  bands: { amber: "band_amber" },
  vectors: [
    { terms: { kept: 760_000, due: 950_000 }, value: 0.8 },
    { terms: { kept: 0, due: 0 }, value: null },
  ],
}));

function amongMeasures(part: "due" | "kept", months: Months): Among {
  return Object.fromEntries(
    BASES.flatMap((basis) =>
      PERSISTENCY_CONVENTIONS.map((convention) => [
        `${basis} ${convention}`,
        { measure: persistencyMeasure(part, months, convention, basis) },
      ]),
    ),
  );
}

function amongBases(): Among {
  return Object.fromEntries(
    BASES.flatMap((basis) =>
      PERSISTENCY_CONVENTIONS.flatMap((convention) => [
        [`${basis} ${convention} absolute`, { measure: persistencyMeasure("due", 25, convention, basis) }],
        [
          `${basis} ${convention} reducing`,
          { measure: persistencyMeasure("reduced", 25, convention, basis) },
        ],
      ]),
    ),
  );
}
