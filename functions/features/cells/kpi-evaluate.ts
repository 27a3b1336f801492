import { ok, type Result } from "#shared/result";
import type { Kpi } from "#shared/rulebook/definition";
import { compileKpi, type KpiRule, type KpiValue } from "#shared/rulebook/kpi";
import { ProblemError } from "../../http/problem-error.ts";
import type { Aggregate, Ask } from "../facts/aggregates.repository.ts";
import type { KpiPoint, PointTerm } from "./kpi-point.ts";
import { sourceValue } from "./kpi-source.ts";
import { type Refusal, refuse } from "./refusal.ts";

type Read = (ask: Ask) => Aggregate;

/**
 * Evaluates a point from what was read, bottom up. A zero denominator is refused, never 0; one inside is refused with
 * its own KPI and period. Where months are averaged, numerator is the sum of their ratios and denominator how many
 * months have one.
 */
export function evaluatePoint(point: KpiPoint, read: Read): Result<KpiValue, Refusal> {
  if (point.months.length > 0) return meanOfMonths(point, read);
  const values: Record<string, number> = {};
  for (const term of point.terms) {
    const value = termValue(term, read, point);
    if (!value.ok) return value;
    values[term.name] = value.value;
  }
  const evaluated = kpiRule(point.kpi.definition).evaluate(values);
  if (evaluated.ok) return ok(evaluated.value);
  if (evaluated.reason === "no-denominator") return withoutDenominator(point);
  throw new ProblemError("rulebook/invalid", {
    code: point.kpi.definition.code,
    reason: JSON.stringify(evaluated.reason),
  });
}

/** A term's value in the units of the formula; refused where it is a KPI that has none. */
export function termValue({ source }: PointTerm, read: Read, point: KpiPoint): Result<number, Refusal> {
  if (source.kind !== "kpi") {
    const value = sourceValue(source, read);
    if (value !== null) return ok(value);
    const { scope, period } = point;
    return refuse("cell/no-target", {
      kpi: source.kind === "target" ? source.kpiCode : point.kpi.definition.code,
      scope: scope.code,
      period: period.code,
    });
  }
  const value = evaluatePoint(source.point, read);
  return value.ok ? ok(value.value.value) : value;
}

function meanOfMonths(point: KpiPoint, read: Read): Result<KpiValue, Refusal> {
  let sum = 0;
  let count = 0;
  for (const month of point.months) {
    const value = evaluatePoint(month, read);
    if (value.ok) {
      sum += value.value.value;
      count += 1;
    } else if (value.reason.code !== "cell/no-denominator") return value;
  }
  return count === 0
    ? withoutDenominator(point)
    : ok({ value: sum / count, numerator: sum, denominator: count });
}

function withoutDenominator({ kpi, scope, period }: KpiPoint): Result<never, Refusal> {
  return refuse("cell/no-denominator", {
    kpi: kpi.definition.code,
    scope: scope.code,
    period: period.code,
  });
}

const rules = new WeakMap<Kpi, KpiRule>();

function kpiRule(kpi: Kpi): KpiRule {
  const known = rules.get(kpi);
  if (known) return known;
  const compiled = compileKpi(kpi);
  if (!compiled.ok)
    throw new ProblemError("rulebook/invalid", { code: kpi.code, reason: JSON.stringify(compiled.reason) });
  rules.set(kpi, compiled.value);
  return compiled.value;
}
