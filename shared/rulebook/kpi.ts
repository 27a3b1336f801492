import { compileExpression, type CompiledExpression } from "../expression/compile-expression.ts";
import type { ExpressionProblem } from "../expression/problem.ts";
import type { VariableType } from "../expression/type.ts";
import { err, ok, type Result } from "../result.ts";
import type { Kpi } from "./definition.ts";

/** A KPI's value, unrounded, with what it was divided from; `denominator` is `null` where there is none to divide by. */
export type KpiValue = {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number | null;
};

/** Why a KPI has no value: nothing to divide by, or an expression that cannot be worked out. */
export type KpiProblem = "no-denominator" | ExpressionProblem;

/** A KPI that is ready. Its terms are numbers in main units: sums of stored integers already divided by 10^decimals. */
export type KpiRule = {
  readonly evaluate: (terms: Readonly<Record<string, number>>) => Result<KpiValue, KpiProblem>;
};

/** Compiles a KPI's numerator and denominator over its terms. */
export function compileKpi(kpi: Kpi): Result<KpiRule, ExpressionProblem> {
  const variables = Object.fromEntries(
    Object.keys(kpi.terms).map((name): [string, VariableType] => [name, "number"]),
  );
  const numerator = compileExpression(kpi.numerator, variables, "number");
  if (!numerator.ok) return numerator;
  if (kpi.denominator === undefined) return ok({ evaluate: (terms) => plain(numerator.value, terms) });
  const denominator = compileExpression(kpi.denominator, variables, "number");
  if (!denominator.ok) return denominator;
  return ok({ evaluate: (terms) => ratio(numerator.value, denominator.value, terms) });
}

function plain(
  expression: CompiledExpression,
  terms: Readonly<Record<string, number>>,
): Result<KpiValue, KpiProblem> {
  const numerator = numberOf(expression, terms);
  return numerator.ok
    ? ok({ value: numerator.value, numerator: numerator.value, denominator: null })
    : numerator;
}

function ratio(
  above: CompiledExpression,
  below: CompiledExpression,
  terms: Readonly<Record<string, number>>,
): Result<KpiValue, KpiProblem> {
  const denominator = numberOf(below, terms);
  if (!denominator.ok) return denominator;
  if (denominator.value === 0) return err("no-denominator");
  const numerator = numberOf(above, terms);
  if (!numerator.ok) return numerator;
  const value = numerator.value / denominator.value;
  if (!Number.isFinite(value)) return err({ code: "not-finite", parameters: { what: above.source } });
  return ok({ value, numerator: numerator.value, denominator: denominator.value });
}

function numberOf(
  expression: CompiledExpression,
  terms: Readonly<Record<string, number>>,
): Result<number, ExpressionProblem> {
  const result = expression.evaluate(terms);
  if (!result.ok) return result;
  if (typeof result.value === "number") return ok(result.value);
  return err({ code: "empty-value", parameters: { what: expression.source } });
}
