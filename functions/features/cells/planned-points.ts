import type { Result } from "#shared/result";
import type { Ask } from "../facts/ask.ts";
import { keptIn } from "../../kept-in.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import type { Figure } from "./figure.ts";
import { basisProblem } from "./kpi-basis.ts";
import { asksOfPoint, type KpiPoint, planPoint } from "./kpi-point.ts";
import type { Refusal } from "./refusal.ts";

/** The rule behind figures of a kind and what has to be read for it, as for the scope that was planned first. */
export type PlannedPoint = { readonly point: Result<KpiPoint, Refusal>; readonly asks: readonly Ask[] };

/**
 * Plans figures. Scopes that have no parameter values of their own share a plan, whatever their number: a board of
 * thousands of cells has as many plans as it has KPIs and periods.
 */
export function pointPlanner(today: number): (figure: Figure, rules: Rulebook) => PlannedPoint {
  const plans = new Map<Rulebook, Map<number | string, PlannedPoint>>();
  return (figure, rules) => {
    const ofRules = keptIn(plans, rules, () => new Map<number | string, PlannedPoint>());
    return keptIn(ofRules, planKey(figure, rules), () => {
      const point = planFigure(figure, rules, today);
      return { point, asks: point.ok ? asksOfPoint(point.value) : [] };
    });
  };
}

/** The plan of one figure, for its own scope. */
export function planFigure(figure: Figure, rulebook: Rulebook, today: number): Result<KpiPoint, Refusal> {
  const { kpiCode, scope, period, calendar, basis, rulesDay } = figure;
  const point = planPoint(kpiCode, scope, period, { rulebook, today, calendar, basis, rulesDay });
  if (!point.ok) return point;
  const problem = basisProblem(point.value.kpi.definition, rulebook, basis, rulesDay ?? period.until - 1);
  return problem === null ? point : { ok: false, reason: problem };
}

function planKey({ kind, scope }: Figure, rules: Rulebook): number | string {
  const named = unitsWithValues(rules);
  if (named.size === 0) return kind;
  const own = scope.units.map(({ code }) => code.toLowerCase()).filter((code) => named.has(code));
  return own.length === 0 ? kind : `${kind} ${own.join("/")}`;
}

const unitsByRulebook = new WeakMap<Rulebook, ReadonlySet<string>>();

/** The units for which any version of any parameter has a value of its own. */
function unitsWithValues(rulebook: Rulebook): ReadonlySet<string> {
  const known = unitsByRulebook.get(rulebook);
  if (known) return known;
  const units = new Set<string>();
  for (const { definition } of rulebook.published) {
    if (definition.kind !== "parameter") continue;
    for (const { unit } of definition.values) if (unit !== undefined) units.add(unit.toLowerCase());
  }
  unitsByRulebook.set(rulebook, units);
  return units;
}
