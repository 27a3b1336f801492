import type { Line } from "#shared/contract/records";
import type { Field, Form, LineField } from "#shared/rulebook/form-definition";
import { readNumberInput } from "../number-input.ts";

/**
 * The columns whose sum is worth a line under a table: those that the form itself adds up somewhere by
 * `total(lines, "column")`, and amounts of money that are worked out. A sum of unit prices says nothing, and what a
 * field of its own shows is not said again.
 */
export function totalledColumns(form: Form, field: Field): readonly LineField[] {
  const named = namedInTotals(form, field.key);
  const shown = new Set(
    form.fields.map(({ computed }) => computed?.replaceAll(/\s/gu, "").replaceAll("'", '"')),
  );
  return (field.columns ?? [])
    .filter(({ key, type, computed }) => named.has(key) || (type === "money" && computed !== undefined))
    .filter(({ key }) => !shown.has(`total(${field.key},"${key}")`));
}

function namedInTotals(form: Form, field: string): ReadonlySet<string> {
  const expressions = [
    ...form.fields.flatMap(({ computed, shownWhen, requiredWhen }) => [computed, shownWhen, requiredWhen]),
    ...form.checks.map(({ holds }) => holds),
    ...(form.approval?.steps.map(({ when }) => when) ?? []),
  ];
  const pattern = new RegExp(`\\btotal\\(\\s*${field}\\s*,\\s*["'](?<column>\\w+)["']\\s*\\)`, "gu");
  return new Set(
    expressions.flatMap((expression) =>
      [...(expression ?? "").matchAll(pattern)].flatMap(({ groups }) => groups?.["column"] ?? []),
    ),
  );
}

/** What a column of lines comes to; what is no number counts for nothing. */
export function totalOf(lines: readonly Line[], column: string): number {
  const cents = lines.reduce((sum, line) => {
    const value = line[column];
    const number = typeof value === "string" ? readNumberInput(value) : value;
    return sum + (typeof number === "number" ? Math.round(number * PRECISION) : 0);
  }, 0);
  return cents / PRECISION;
}

/** Sums of decimals are added up as whole numbers of this part, so that 0.1 + 0.2 reads 0.3. */
const PRECISION = 10_000;
