import { coverageKpi, latenessKpi, qualityKpi } from "./cadence-kpis.ts";
import {
  completenessMeasure,
  fillersMeasure,
  lateMeasure,
  obligedMeasure,
  recordsMeasure,
  scoredMeasure,
  scoreMeasure,
  timedMeasure,
} from "./cadence-measures.ts";
import type { Kpi, Measure } from "./definition.ts";
import type { Form } from "./form-definition.ts";

/**
 * The measures and KPIs that a form with a cadence brings: coverage (I-14: who filled it at least once ÷ who is
 * obliged) and filling quality (I-15) where the cadence names a KPI for them, and always the share sent late. None for
 * a form without a cadence. Quality of a sampled form reads the choice parameter `fill_quality_rule`.
 * @param forms the forms it stands among: one that answers another is owed by whoever has such a record
 */
export function cadenceDefinitions(form: Form, forms: readonly Form[]): (Measure | Kpi)[] {
  const { cadence } = form;
  if (cadence === undefined) return [];
  const { every, coverage, quality, sample } = cadence;
  const after = typeof every === "object" ? forms.find(({ code }) => code === every.after) : undefined;
  const parts = { form, cadence, after };
  return [
    completenessMeasure(parts),
    recordsMeasure(parts),
    lateMeasure(parts),
    timedMeasure(parts),
    latenessKpi(parts),
    ...(coverage === undefined
      ? []
      : [fillersMeasure(parts), obligedMeasure(parts), coverageKpi(parts, coverage)]),
    ...(sample === undefined ? [] : [scoreMeasure(parts), scoredMeasure(parts)]),
    ...(quality === undefined ? [] : [qualityKpi(parts, quality, sample !== undefined)]),
  ];
}
