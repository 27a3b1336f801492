import type { Period } from "#shared/calendar/period";
import { ok, type Result } from "#shared/result";
import type { Kpi, KpiTerm } from "#shared/rulebook/definition";
import { compileKpi, type KpiRule } from "#shared/rulebook/kpi";
import { ProblemError } from "../../http/problem-error.ts";
import type { Aggregate, Ask } from "../facts/aggregates.repository.ts";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { Scope } from "./resolve-scopes.ts";

/** One KPI of one scope in one period, with what has to be read for it. */
export type KpiPoint = {
  readonly kpi: InForce<"kpi">;
  readonly scope: Scope;
  readonly period: Period;
  readonly terms: readonly PointTerm[];
};

/** One name of the formula: which facts, and how they add up. */
export type PointTerm = {
  readonly name: string;
  readonly term: KpiTerm;
  readonly measure: InForce<"measure">;
  readonly base: InForce<"measure">;
  readonly ask: Ask;
};

/** What a point comes to. */
export type PointValue = {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number | null;
};

/**
 * Plans a point under the rules in force on the period's last day.
 * Refuses periods the KPI is not made for, and periods that have not begun.
 */
export function planPoint(
  kpiCode: string,
  scope: Scope,
  period: Period,
  { rulebook, today }: { rulebook: Rulebook; today: number },
): Result<KpiPoint, Refusal> {
  const kpi = rulebook.inForce("kpi", kpiCode, period.until - 1);
  if (!kpi) return refuse("cell/unknown-code", { code: kpiCode });
  const { grains } = kpi.definition;
  if (grains && !grains.includes(period.kind)) {
    return refuse("cell/bad-period", { period: period.code, reason: grains.join(", ") });
  }
  if (period.from > today) return refuse("cell/no-data-yet", { scope: scope.code, period: period.code });
  const terms = Object.entries(kpi.definition.terms).map(([name, term]) =>
    planTerm(name, term, scope, period, rulebook),
  );
  return ok({ kpi, scope, period, terms });
}

/** Evaluates a point from what was read; a zero denominator is refused, never 0. */
export function evaluatePoint(point: KpiPoint, read: (ask: Ask) => Aggregate): Result<PointValue, Refusal> {
  const values = Object.fromEntries(point.terms.map((term) => [term.name, termValue(term, read(term.ask))]));
  const evaluated = kpiRule(point.kpi.definition).evaluate(values);
  if (evaluated.ok) return ok(evaluated.value);
  if (evaluated.reason === "no-denominator") {
    return refuse("cell/no-denominator", {
      kpi: point.kpi.definition.code,
      scope: point.scope.code,
      period: point.period.code,
    });
  }
  throw new ProblemError("rulebook/invalid", {
    code: point.kpi.definition.code,
    reason: JSON.stringify(evaluated.reason),
  });
}

/** A term's value in the units of the formula: money in main units. */
export function termValue({ measure, base }: PointTerm, aggregate: Aggregate): number {
  switch (measure.definition.adds) {
    case "sum":
      return aggregate.sum / 10 ** base.definition.decimals;
    case "count":
      return aggregate.count;
    case "distinct":
    case "stock":
      return aggregate.people;
    default:
      return measure.definition.adds satisfies never;
  }
}

const EVERYBODY = { roles: null, confirmed: false, tenureMonths: 0 };

function planTerm(name: string, term: KpiTerm, scope: Scope, period: Period, rulebook: Rulebook): PointTerm {
  const lastDay = period.until - 1;
  const measure = measureInForce(term.measure, lastDay, rulebook);
  let base = measure;
  while ("measure" in base.definition.source)
    base = measureInForce(base.definition.source.measure, lastDay, rulebook);
  const { unitId, personId } = scope;
  const day = term.at === "opening" ? period.from - 1 : lastDay;
  const ask: Ask =
    measure.definition.adds === "stock"
      ? { kind: "stock", measureId: measure.id, who: EVERYBODY, unitId, personId, from: day, until: day + 1 }
      : {
          kind: "fact",
          measureId: base.id,
          unitId,
          personId,
          from: period.from,
          until: period.until,
          least: null,
        };
  return { name, term, measure, base, ask };
}

function measureInForce(code: string, day: number, rulebook: Rulebook): InForce<"measure"> {
  const measure = rulebook.inForce("measure", code, day);
  if (!measure) throw new ProblemError("rulebook/invalid", { code, reason: "measure is not published" });
  return measure;
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
