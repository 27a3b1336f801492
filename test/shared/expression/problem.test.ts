import { describe, expect, it } from "vitest";
import { compileExpression } from "#shared/expression/compile-expression";
import { EXPRESSION_PROBLEM_CODES, expressionProblemText } from "#shared/expression/problem";

describe("an expression's problem", () => {
  it.each([
    ["amount <> 5", "判断不相等请写 !=，不要写 <>。", "For “not equal”, write != instead of <>."],
    [
      "amuont > 5",
      "没有名为“amuont”的字段或参数。可用的名称：amount。",
      "There is nothing called “amuont” here. Known names: amount.",
    ],
    ['amount + "x"', "数字与文本之间不能使用“+”。", "“+” does not work between a number and text."],
  ])("of %s is said in both languages", (source, chinese, english) => {
    const compiled = compileExpression(source, { amount: "number" });
    expect(compiled.ok ? null : expressionProblemText(compiled.reason)).toEqual({
      "zh-CN": chinese,
      "en-US": english,
    });
  });

  it.each(EXPRESSION_PROBLEM_CODES)("%s has a text with the same placeholders in each language", (code) => {
    const text = expressionProblemText({ code, parameters: {} });
    const [chinese, english] = Object.values(text).map((one) => (one.match(/\{\w+\}/g) ?? []).toSorted());
    expect(chinese).toEqual(english);
    expect(text["zh-CN"]).not.toMatch(/[\p{Script=Han}”][,;:!?]/u);
  });
});
