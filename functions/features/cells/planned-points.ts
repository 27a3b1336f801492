import type { Result } from "#shared/result";
import type { Ask } from "../facts/ask.ts";
import type { Viewer } from "../identity/viewer.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { type Figure, figureKey } from "./figure.ts";
import { basisProblem } from "./kpi-basis.ts";
import { asksOfPoint, type KpiPoint, planPoint } from "./kpi-point.ts";
import type { Refusal } from "./refusal.ts";

/** The rule behind a figure and what has to be read for it. */
export type PlannedPoint = { readonly point: Result<KpiPoint, Refusal>; readonly asks: readonly Ask[] };

const KEPT_MAX = 40_000;
let kept = new Map<string, PlannedPoint>();
let keptFor: string | undefined;

/**
 * Plans figures, or remembers how: a plan follows from rules, organisation and day alone, so the isolate keeps it until
 * one of them moves. What it comes to is never kept here.
 */
export function pointPlanner({ company, today }: Viewer): (figure: Figure, rules: Rulebook) => PlannedPoint {
  const memory = memoryOf(`${company.instance} ${company.rulebookVersion} ${company.orgVersion} ${today}`);
  return (figure, rules) => {
    const key = `${rules.version} ${figureKey(figure)}`;
    const known = memory.get(key);
    if (known) return known;
    const point = plan(figure, rules, today);
    const planned = { point, asks: point.ok ? asksOfPoint(point.value) : [] };
    memory.set(key, planned);
    return planned;
  };
}

function plan(figure: Figure, rulebook: Rulebook, today: number): Result<KpiPoint, Refusal> {
  const { kpiCode, scope, period, calendar, basis, rulesDay } = figure;
  const point = planPoint(kpiCode, scope, period, { rulebook, today, calendar, basis, rulesDay });
  if (!point.ok) return point;
  const problem = basisProblem(point.value.kpi.definition, rulebook, basis, rulesDay ?? period.until - 1);
  return problem === null ? point : { ok: false, reason: problem };
}

/** What is kept of a state; a request holds on to it, so that one of another state cannot write into it. */
function memoryOf(state: string): Map<string, PlannedPoint> {
  if (keptFor !== state || kept.size > KEPT_MAX) {
    kept = new Map();
    keptFor = state;
  }
  return kept;
}
