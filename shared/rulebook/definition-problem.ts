import type { Text } from "../contract/language.ts";
import { expressionProblemText, type ExpressionProblem } from "../expression/problem.ts";

/** What can be wrong with a definition. */
export type DefinitionProblemCode =
  | "unknown-reference"
  | "unknown-field"
  | "duplicate-code"
  | "expression"
  | "circle"
  | "stray-option"
  | "bad-day"
  | "bad-time-zone"
  | "vector";

/** Why a definition cannot be published: where in it (keys joined by `/`), and what to tell its author. */
export type DefinitionProblem = {
  readonly at: string;
  readonly code: DefinitionProblemCode;
  readonly message: Text;
};

/** An expression of the definition that does not compile. */
export function expressionProblem(at: string, problem: ExpressionProblem): DefinitionProblem {
  return { at, code: "expression", message: expressionProblemText(problem) };
}

/** A vector that fails: what was expected and what came out. */
export function vectorProblem(at: string, expected: unknown, found: unknown): DefinitionProblem {
  const [wanted, given] = [JSON.stringify(expected), JSON.stringify(found)];
  return {
    at,
    code: "vector",
    message: {
      "zh-CN": `测试用例不符：应为 ${wanted}，实际为 ${given}。`,
      "en-US": `The test case fails: ${wanted} was expected, ${given} came out.`,
    },
  };
}

/** Something named that is not there. */
export function unknownReference(at: string, code: string): DefinitionProblem {
  return {
    at,
    code: "unknown-reference",
    message: { "zh-CN": `规则库里没有“${code}”。`, "en-US": `The rulebook has no “${code}”.` },
  };
}

/** A field named that the form does not have, or not with the type that is needed. */
export function unknownField(at: string, key: string): DefinitionProblem {
  return {
    at,
    code: "unknown-field",
    message: {
      "zh-CN": `表单没有适用的字段“${key}”。`,
      "en-US": `The form has no field “${key}” of the kind that is needed here.`,
    },
  };
}

/** A problem that its code and one name say. */
export function namedProblem(
  at: string,
  code: "duplicate-code" | "circle" | "stray-option" | "bad-day" | "bad-time-zone",
  name: string,
): DefinitionProblem {
  const texts: Readonly<Record<typeof code, Text>> = {
    "duplicate-code": { "zh-CN": `代码“${name}”重复。`, "en-US": `The code “${name}” stands twice.` },
    circle: {
      "zh-CN": `度量“${name}”循环引用，或引用超过五层。`,
      "en-US": `The measure “${name}” goes round in a circle, or reads through more than five others.`,
    },
    "stray-option": {
      "zh-CN": `“${name}”在这里不起作用，请删除。`,
      "en-US": `“${name}” has no effect here. Remove it.`,
    },
    "bad-day": { "zh-CN": `“${name}”不是有效日期。`, "en-US": `“${name}” is not a date.` },
    "bad-time-zone": { "zh-CN": `没有时区“${name}”。`, "en-US": `There is no time zone “${name}”.` },
  };
  return { at, code, message: texts[code] };
}
