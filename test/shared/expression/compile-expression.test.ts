import { describe, expect, it } from "vitest";
import { compileExpression, type ExpressionValue } from "#shared/expression/compile-expression";
import type { VariableType } from "#shared/expression/type";

const VARIABLES: Record<string, VariableType> = {
  amount: "number",
  count_of: "number",
  stage: "text",
  issued_on: "day",
  agreed: "yesno",
  tags: "texts",
  letter: { fields: { pain: "text", score: "number" } },
};

function evaluate(source: string, values: Record<string, unknown> = {}): ExpressionValue | string {
  const compiled = compileExpression(source, VARIABLES);
  if (!compiled.ok) return `refused: ${compiled.reason.code}`;
  const result = compiled.value.evaluate(values);
  return result.ok ? result.value : `failed: ${result.reason.code}`;
}

describe("numbers", () => {
  it.each([
    ["7/2", 3.5],
    ["7 / 2 * 2", 7],
    ["amount * 2", 21],
    ["amount + 1 - 0.5", 11],
    ["-amount", -10.5],
    ["0x10 + 1", 17],
    ["1e3", 1000],
    ["2 + 3 * 4", 14],
    ["(2 + 3) * 4", 20],
    ["amount > 10", true],
    ["amount == 10.5", true],
    ["3 == 3.0", true],
    ['size("客户名称")', 4],
    ['"客户".size() + 1', 3],
    ["size([1, 2, 3]) / 2", 1.5],
    ['count(["a", "", null])', 1],
  ])("%s is %s", (source, value) => {
    expect(evaluate(source, { amount: 10.5 })).toBe(value);
  });

  it.each([
    ["round(2.675, 2)", 2.68],
    ["round(1.005, 2)", 1.01],
    ["round(-2.675, 2)", -2.68],
    ["round(2.5)", 3],
    ["round(-2.5)", -3],
    ["round(1250, -2)", 1300],
    ["round(3456.78 * 12 / 100, 0)", 415],
    ["round(0.1 + 0.2, 15)", 0.3],
    ["round(-0.2)", 0],
    ["round(1e21, 2)", 1e21],
    ["round(1e-9, 2)", 0],
    ["floor(-2.5)", -3],
    ["ceil(2.1)", 3],
    ["abs(-4)", 4],
    ["min(3, 1, 2)", 1],
    ["max(3, 1, 2)", 3],
    ["ROUND(2.675, 2)", 2.68],
  ])("%s is the spreadsheet's %s", (source, value) => {
    expect(evaluate(source)).toBe(value);
  });

  it("divided by zero, or past what a number can hold, are problems and never a value", () => {
    expect(evaluate("amount / count_of", { amount: 1, count_of: 0 })).toBe("failed: division-by-zero");
    expect(evaluate("0 / 0")).toBe("failed: division-by-zero");
    expect(evaluate("1 / 0 > 5")).toBe("failed: division-by-zero");
    expect(evaluate("1e308 * 10")).toBe("failed: not-finite");
    expect(evaluate("amount + 1", { amount: Number.NaN })).toBe("failed: unexpected-value");
    expect(evaluate("9007199254740993")).toBe("refused: number-too-large");
  });
});

describe("conditions", () => {
  it.each([
    ['if(amount > 5, "big", "small")', "big"],
    ["if(amount > 5, if(amount > 8, 1, 2), 3)", 1],
    ['amount > 5 ? "big" : "small"', "big"],
    ['stage in ["B", "A"]', true],
    ["!(amount > 5) || agreed", true],
    ["if(count_of == 0, 0, amount / count_of)", 0],
    ['"if(" + stage + ")"', "if(B)"],
    ['["x", stage].exists(s, s == "B")', true],
    ['tags.all(t, t.startsWith("v"))', true],
    ['count(tags.filter(t, t.contains("p")))', 1],
    ['upper(trim("  ab ")) + lower("C")', "ABc"],
    ['letter.pain == "p" && letter.score > 1', true],
  ])("%s is %s", (source, value) => {
    const values = {
      amount: 9,
      count_of: 0,
      stage: "B",
      agreed: true,
      tags: ["vip", "v2"],
      letter: { pain: "p", score: 2 },
    };
    expect(evaluate(source, values)).toBe(value);
  });
});

describe("empty values", () => {
  it.each([
    ["blank(amount)", true],
    ['blank("")', true],
    ["blank(0)", false],
    ["amount == null", true],
    ["amount != null && amount > 5", false],
    ["blank(amount) || amount > 5", true],
    ["coalesce(amount, 3) + 1", 4],
    ['coalesce(stage, "T")', "T"],
    ["coalesce(amount, count_of)", null],
    ['stage == "B"', false],
    ['stage != "B"', true],
    ["agreed == true", false],
    ["if(blank(amount), 0, amount * 2)", 0],
    ["amount", null],
  ])("%s is %s when everything is empty", (source, value) => {
    expect(evaluate(source)).toBe(value);
  });

  it.each([
    "amount > 5",
    "amount + 1",
    "-amount",
    "amount * 0",
    'issued_on < "2026-01-01"',
    'stage + "x"',
    "agreed && true",
    "!agreed",
    "year(issued_on)",
    "round(amount)",
    "letter.score > 1",
    'stage.contains("a")',
  ])("%s is a problem that names what is empty", (source) => {
    const compiled = compileExpression(source, VARIABLES);
    const result = compiled.ok ? compiled.value.evaluate({}) : compiled;
    expect(result).toMatchObject({
      ok: false,
      reason: { code: "empty-value", parameters: { what: expect.stringMatching(/^\w+$/) } },
    });
  });
});

describe("days", () => {
  it.each([
    ['edate("2025-01-31", 13)', "2026-02-28"],
    ['edate("2024-02-29", 13)', "2025-03-29"],
    ['eomonth("2026-01-15", 1)', "2026-02-28"],
    ['eomonth("2026-03-31", -1)', "2026-02-28"],
    ['add_days("2026-12-31", 1)', "2027-01-01"],
    ['days_between("2026-10-01", "2026-10-15")', 14],
    ['year("2026-10-05") * 100 + month("2026-10-05")', 202610],
    ['issued_on >= "2026-10-01" && issued_on < edate("2026-10-01", 1)', true],
  ])("%s is %s", (source, value) => {
    expect(evaluate(source, { issued_on: "2026-10-31" })).toBe(value);
  });

  it("that do not exist, and shifts that are no whole number, are problems", () => {
    expect(evaluate("year(stage)", { stage: "2026-02-30" })).toBe("failed: bad-day");
    expect(evaluate('edate("2026-01-01", 1.5)')).toBe("failed: bad-argument");
    expect(evaluate('add_days("9999-12-31", 1)')).toBe("failed: not-finite");
    expect(evaluate("round(1.5, 0.5)")).toBe("failed: bad-argument");
  });
});

describe("what is refused before there is a value", () => {
  it.each([
    ["amuont > 5", "unknown-name"],
    ["constructor", "unknown-name"],
    ["toString()", "unknown-function"],
    ["letter.nothing", "unknown-name"],
    ['amount + "x"', "wrong-operands"],
    ["amount == stage", "wrong-operands"],
    ["amount < stage", "wrong-operands"],
    ["agreed + 1", "wrong-operands"],
    ["amount && true", "wrong-type"],
    ['if(agreed, 1, "x")', "wrong-branches"],
    ["round(stage)", "wrong-type"],
    ["round(1, 2, 3)", "argument-count"],
    ["sqrt(4)", "unknown-function"],
    ['stage.matches("(a+)+")', "unknown-function"],
    ["tags", "wrong-result"],
    ["letter", "wrong-result"],
    ["amount.pain", "wrong-type"],
    ["5 % 2", "not-supported"],
    ['{"a": 1}', "not-supported"],
    ["tags[0]", "not-supported"],
    ['b"bytes"', "not-supported"],
    ["5u", "not-supported"],
    ["tags.exists(a, tags.exists(b, a == b))", "nested-list-function"],
    ["amount = 5", "single-equals"],
    ["amount <> 5", "angle-not-equals"],
    ['stage & "x"', "ampersand"],
    ["round(amount，2)", "full-width"],
    ["round(amount, 2", "syntax"],
    ["", "syntax"],
    ['"open', "syntax"],
  ])("%s: %s", (source, code) => {
    expect(evaluate(source)).toBe(`refused: ${code}`);
  });

  it("is also what nests too deeply or is too long", () => {
    expect(evaluate(`${"(".repeat(100)}1${")".repeat(100)}`)).toBe("refused: too-complex");
    expect(evaluate("1".repeat(2_001))).toBe("refused: too-complex");
  });

  it("is also a result of another type than the one asked for", () => {
    expect(compileExpression("amount > 5", VARIABLES, "number")).toMatchObject({
      ok: false,
      reason: { code: "wrong-result", parameters: { expected: "number", found: "yesno" } },
    });
    expect(compileExpression("if(agreed, issued_on, null)", VARIABLES, "text").ok).toBe(true);
  });

  it("points at the place in the source, `if` or not", () => {
    expect(compileExpression("if(amount > 5, oops, 1)", VARIABLES)).toMatchObject({
      ok: false,
      reason: { position: { start: 15, end: 19 } },
    });
  });
});

describe("values", () => {
  it("of another type than declared are a problem", () => {
    expect(evaluate("amount > 5", { amount: "12" })).toBe("failed: unexpected-value");
    expect(evaluate("letter.score > 1", { letter: { score: "2" } })).toBe("failed: unexpected-value");
  });

  it("in lists of more than 1,000 entries are a problem", () => {
    expect(evaluate("size(tags)", { tags: Array(1_000).fill("a") })).toBe(1_000);
    expect(evaluate("size(tags)", { tags: Array(1_001).fill("a") })).toBe("failed: list-too-long");
  });
});
