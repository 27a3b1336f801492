import type { Text } from "../contract/language.ts";

/** What can be wrong with an expression, when it is written or when it is worked out. */
export const EXPRESSION_PROBLEM_CODES = [
  "syntax",
  "single-equals",
  "angle-not-equals",
  "ampersand",
  "full-width",
  "too-complex",
  "not-supported",
  "unknown-name",
  "unknown-function",
  "argument-count",
  "wrong-type",
  "wrong-operands",
  "wrong-branches",
  "wrong-result",
  "nested-list-function",
  "list-too-long",
  "number-too-large",
  "empty-value",
  "unexpected-value",
  "division-by-zero",
  "not-finite",
  "bad-day",
  "bad-argument",
] as const;
export type ExpressionProblemCode = (typeof EXPRESSION_PROBLEM_CODES)[number];

/**
 * Why an expression has no value. `parameters` hold what the text names; `position` counts UTF-16 units
 * of the source, `end` exclusive. `expressionProblemText` says it to people.
 */
export type ExpressionProblem = {
  readonly code: ExpressionProblemCode;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly position?: { readonly start: number; readonly end: number };
};

type Parameters = ExpressionProblem["parameters"];

const TYPE_NAMES: Readonly<Record<string, Text>> = {
  number: { "zh-CN": "数字", "en-US": "a number" },
  text: { "zh-CN": "文本", "en-US": "text" },
  yesno: { "zh-CN": "是或否", "en-US": "yes or no" },
  null: { "zh-CN": "空值", "en-US": "an empty value" },
  list: { "zh-CN": "列表", "en-US": "a list" },
  lines: { "zh-CN": "多行明细", "en-US": "a table of lines" },
  record: { "zh-CN": "一条记录", "en-US": "a record" },
};

const TEXTS: Readonly<Record<ExpressionProblemCode, Text>> = {
  syntax: {
    "zh-CN": "第 {column} 个字符处“{found}”看不懂，请检查括号、引号和逗号是否成对、完整。",
    "en-US":
      "“{found}” at character {column} cannot be read. Check that brackets, quotes and commas are complete.",
  },
  "single-equals": {
    "zh-CN": "判断相等请写两个等号：==。",
    "en-US": "To compare, write two equals signs: ==.",
  },
  "angle-not-equals": {
    "zh-CN": "判断不相等请写 !=，不要写 <>。",
    "en-US": "For “not equal”, write != instead of <>.",
  },
  ampersand: {
    "zh-CN": "连接文本请用 +；“并且”请写 &&。",
    "en-US": "Join texts with +; write && for “and”.",
  },
  "full-width": {
    "zh-CN": "“{found}”是全角字符，请改用半角的括号、逗号和引号。",
    "en-US":
      "“{found}” is a full-width character. Use the plain brackets, commas and quotes of an English keyboard.",
  },
  "too-complex": {
    "zh-CN": "表达式太长或嵌套太深，请拆成几个较小的指标或规则。",
    "en-US": "The expression is too long or nested too deeply. Split it into smaller measures or rules.",
  },
  "not-supported": { "zh-CN": "这里不能使用“{what}”。", "en-US": "“{what}” cannot be used here." },
  "unknown-name": {
    "zh-CN": "没有名为“{name}”的字段或参数。可用的名称：{known}。",
    "en-US": "There is nothing called “{name}” here. Known names: {known}.",
  },
  "unknown-function": {
    "zh-CN": "没有名为“{name}”的函数。可用的函数：{known}。",
    "en-US": "There is no function called “{name}”. Known functions: {known}.",
  },
  "argument-count": {
    "zh-CN": "函数“{name}”需要 {expected} 个参数，现在有 {found} 个。",
    "en-US": "{name} takes {expected} arguments, not {found}.",
  },
  "wrong-type": {
    "zh-CN": "“{what}”应为{expected}，现在是{found}。",
    "en-US": "“{what}” must be {expected}, not {found}.",
  },
  "wrong-operands": {
    "zh-CN": "{left}与{right}之间不能使用“{operator}”。",
    "en-US": "“{operator}” does not work between {left} and {right}.",
  },
  "wrong-branches": {
    "zh-CN": "两种结果的类型必须相同，现在一个是{left}，另一个是{right}。",
    "en-US": "Both outcomes must be of one type; one is {left}, the other {right}.",
  },
  "wrong-result": {
    "zh-CN": "这个表达式的结果应为{expected}，现在是{found}。",
    "en-US": "The result must be {expected}, not {found}.",
  },
  "nested-list-function": {
    "zh-CN": "列表函数里不能再套用列表函数。",
    "en-US": "A list function cannot stand inside another list function.",
  },
  "list-too-long": {
    "zh-CN": "列表“{what}”有 {count} 项，最多 {max} 项。",
    "en-US": "The list “{what}” has {count} entries; at most {max} are allowed.",
  },
  "number-too-large": { "zh-CN": "数字“{what}”太大。", "en-US": "The number “{what}” is too large." },
  "empty-value": {
    "zh-CN": "“{what}”为空，无法计算。请先用 blank() 判断，或用 coalesce() 给出默认值。",
    "en-US":
      "“{what}” is empty, so there is nothing to work with. Test it with blank() or give a default with coalesce().",
  },
  "unexpected-value": {
    "zh-CN": "“{what}”的值应为{expected}，实际不是。",
    "en-US": "The value of “{what}” should be {expected}, but is not.",
  },
  "division-by-zero": {
    "zh-CN": "“{what}”等于 0，不能作除数。",
    "en-US": "“{what}” is 0; nothing can be divided by it.",
  },
  "not-finite": {
    "zh-CN": "“{what}”的结果超出了可表示的范围。",
    "en-US": "The result of “{what}” is out of range.",
  },
  "bad-day": {
    "zh-CN": "“{what}”不是有效日期：{value}。日期写作 2026-10-05。",
    "en-US": "“{what}” is not a date: {value}. Dates look like 2026-10-05.",
  },
  "bad-argument": {
    "zh-CN": "函数“{name}”不接受 {value}：应为 {min} 到 {max} 之间的整数。",
    "en-US": "{name} does not take {value}: it needs a whole number from {min} to {max}.",
  },
};

/** Says a problem in the product's languages. */
export function expressionProblemText(problem: ExpressionProblem): Text {
  const text = TEXTS[problem.code];
  return {
    "zh-CN": fill(text, "zh-CN", problem.parameters),
    "en-US": fill(text, "en-US", problem.parameters),
  };
}

function fill(text: Text, language: keyof Text, parameters: Parameters): string {
  return text[language].replaceAll(/\{(\w+)\}/g, (placeholder, key: string) => {
    const value = parameters[key];
    if (value === undefined) return placeholder;
    const isType = key === "expected" || key === "found" || key === "left" || key === "right";
    return (isType ? TYPE_NAMES[value]?.[language] : undefined) ?? String(value);
  });
}
