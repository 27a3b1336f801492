import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileExpression, type ExpressionValue } from "#shared/expression/compile-expression";
import type { VariableType } from "#shared/expression/type";

const VARIABLES: Record<string, VariableType> = {
  limit: "number",
  tags: "texts",
  items: { lines: { product: "text", amount: "number", due_on: "day", is_new: "yesno" } },
};

const items = [
  { product: "A", amount: 10.1, due_on: "2026-10-01", is_new: true },
  { product: "B", amount: null, due_on: null, is_new: false },
  { product: "A", amount: 0.2 },
];

function evaluate(
  source: string,
  values: Record<string, unknown> = { items, limit: 5 },
): ExpressionValue | string {
  const compiled = compileExpression(source, VARIABLES);
  if (!compiled.ok) return `refused: ${compiled.reason.code}`;
  const result = compiled.value.evaluate(values);
  return result.ok ? result.value : `failed: ${result.reason.code}`;
}

describe("a table of lines", () => {
  it.each<[string, ExpressionValue]>([
    ['total(items, "amount")', 10.3],
    ['Total(items, "amount") / count(items)', 10.3 / 3],
    ["count(items)", 3],
    ["size(items)", 3],
    ["items.size()", 3],
    ["items.exists(i, coalesce(i.amount, 0) > limit)", true],
    ["items.all(i, coalesce(i.amount, 0) > limit)", false],
    ['total(items.filter(i, i.product == "A"), "amount")', 10.3],
    ["count(items.filter(i, !blank(i.due_on)))", 1],
    ["blank(items)", false],
  ])("%s is %s", (source, value) => {
    expect(evaluate(source)).toBe(value);
  });

  it.each<[string, ExpressionValue]>([
    ['total(items, "amount")', 0],
    ["count(items)", 0],
    ["items.all(i, i.amount > 0)", true],
    ["blank(items)", true],
    ['"a" in tags', false],
    ["size(tags)", 0],
  ])("has no entry where it is absent: %s is %s", (source, value) => {
    expect(evaluate(source, {})).toBe(value);
  });

  it.each([
    ['total(items, "price")', "refused: unknown-name"],
    ['total(items, "product")', "refused: wrong-type"],
    ["total(items, amount)", "refused: unknown-name"],
    ["total(items, limit)", "refused: not-supported"],
    ['total(tags, "amount")', "refused: wrong-type"],
    ['total(limit, "amount")', "refused: wrong-type"],
    ["total(items)", "refused: argument-count"],
    ["items.exists(i, i.price > 0)", "refused: unknown-name"],
    ["items == items", "refused: wrong-operands"],
    ["items", "refused: wrong-result"],
    ["items.all(i, i.amount > 0)", "failed: empty-value"],
  ])("%s is %s", (source, outcome) => {
    expect(evaluate(source)).toBe(outcome);
  });

  it("refuses cells of another type than the column's", () => {
    expect(evaluate('total(items, "amount")', { items: [{ amount: "1" }] })).toBe("failed: unexpected-value");
  });

  it("totals cents as an abacus does", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 200 }), (cents) => {
        const lines = cents.map((cent) => ({ amount: cent / 100 }));
        const whole = cents.reduce((sum, cent) => sum + cent, 0);
        expect(evaluate('total(items, "amount")', { items: lines })).toBe(whole / 100);
      }),
    );
  });
});
