import type { Text } from "../contract/language.ts";
import { expressionProblemText, type ExpressionProblem } from "../expression/problem.ts";

/** What can be wrong with a definition. */
export type DefinitionProblemCode =
  | "unknown-reference"
  | "unknown-field"
  | "duplicate-code"
  | "expression"
  | "circle"
  | "reserved-name"
  | "missing-option"
  | "wrong-option"
  | "not-in-a-row"
  | "stray-option"
  | "bad-day"
  | "bad-time-zone"
  | "missing-choice"
  | "unknown-choice"
  | "not-a-choice"
  | "not-a-number"
  | "needs-months"
  | "no-company-value"
  | "reference-as-goal"
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
  code: Exclude<DefinitionProblemCode, "expression" | "vector" | "unknown-reference" | "unknown-field">,
  name: string,
): DefinitionProblem {
  const texts: Readonly<Record<typeof code, Text>> = {
    "duplicate-code": { "zh-CN": `代码“${name}”重复。`, "en-US": `The code “${name}” stands twice.` },
    circle: {
      "zh-CN": `“${name}”循环引用，或引用超过五层。`,
      "en-US": `“${name}” goes round in a circle, or reads through more than five others.`,
    },
    "stray-option": {
      "zh-CN": `“${name}”在这里不起作用，请删除。`,
      "en-US": `“${name}” has no effect here. Remove it.`,
    },
    "reserved-name": {
      "zh-CN": `“${name}”由系统使用，请换一个代码。`,
      "en-US": `“${name}” is a name of the system. Choose another code.`,
    },
    "missing-option": { "zh-CN": "这里还没有填写。", "en-US": "This has still to be given." },
    "wrong-option": {
      "zh-CN": `“${name}”的取值与这一项不符。`,
      "en-US": `What “${name}” says does not fit this field.`,
    },
    "not-in-a-row": {
      "zh-CN": `同为“${name}”的步骤须相邻，且至少两步。`,
      "en-US": `Steps that go together as “${name}” must be two or more, and stand side by side.`,
    },
    "bad-day": { "zh-CN": `“${name}”不是有效日期。`, "en-US": `“${name}” is not a date.` },
    "missing-choice": {
      "zh-CN": `有指标没有说明选“${name}”时取什么，请补上，不计则写 null。`,
      "en-US": `A KPI does not say what it reads where “${name}” is chosen. Add it; null counts as nothing.`,
    },
    "unknown-choice": {
      "zh-CN": `“${name}”不是这里可选的值。`,
      "en-US": `“${name}” is not one of the choices here.`,
    },
    "not-a-choice": {
      "zh-CN": `参数“${name}”没有选项，不能用来选择。`,
      "en-US": `The parameter “${name}” has no choices, so it cannot choose.`,
    },
    "not-a-number": {
      "zh-CN": `这里需要数值，参数“${name}”是选项。`,
      "en-US": `A number is needed here, and the parameter “${name}” is a choice.`,
    },
    "needs-months": {
      "zh-CN": `“${name}”按月回溯，请在 grains 中列出期间类型，且不含 week。`,
      "en-US": `“${name}” looks back by months: list the kinds of period in grains, without week.`,
    },
    "no-company-value": {
      "zh-CN": `参数“${name}”没有全公司的值，请补一个不写单位的值。`,
      "en-US": `The parameter “${name}” has no value for the whole company. Add one without a unit.`,
    },
    "reference-as-goal": {
      "zh-CN": `“${name}”是他人公布的参考值，不能当作目标。`,
      "en-US": `“${name}” is a number that others published, and cannot be aimed at.`,
    },
    "bad-time-zone": { "zh-CN": `没有时区“${name}”。`, "en-US": `There is no time zone “${name}”.` },
  };
  return { at, code, message: texts[code] };
}
