import type { Text } from "../contract/language.ts";

/** Why a field does not take a value. */
export type FieldProblemCode =
  | "required"
  | "unknown-field"
  | "wrong-type"
  | "too-long"
  | "too-many"
  | "not-an-option"
  | "too-many-decimals"
  | "out-of-range"
  | "bad-day"
  | "bad-time";

/**
 * What is wrong with a body: at which field, why (a code of ours or of one of the form's checks), and how to say it.
 * `line` is the place of a line in what was given, from 0, and `column` the key of its column.
 */
export type BodyProblem = {
  readonly field: string;
  readonly line?: number;
  readonly column?: string;
  readonly code: string;
  readonly message: Text;
};

const MESSAGES: Readonly<Record<FieldProblemCode, Text>> = {
  required: { "zh-CN": "请填写“{label}”。", "en-US": "Fill in “{label}”." },
  "unknown-field": { "zh-CN": "表单没有“{label}”这一项。", "en-US": "The form has no field “{label}”." },
  "wrong-type": {
    "zh-CN": "“{label}”的内容类型不对。",
    "en-US": "{label} does not take this kind of value.",
  },
  "too-long": { "zh-CN": "“{label}”太长，请缩短。", "en-US": "{label} is too long. Shorten it." },
  "too-many": {
    "zh-CN": "“{label}”太多，请删去几项。",
    "en-US": "{label} has too many entries. Remove some.",
  },
  "not-an-option": { "zh-CN": "“{label}”请从选项中选择。", "en-US": "{label} must be one of the choices." },
  "too-many-decimals": {
    "zh-CN": "“{label}”最多保留两位小数。",
    "en-US": "{label} takes at most two decimals.",
  },
  "out-of-range": { "zh-CN": "“{label}”超出允许的范围。", "en-US": "{label} is out of range." },
  "bad-day": {
    "zh-CN": "“{label}”不是有效日期，请写作 2026-10-05。",
    "en-US": "{label} is not a date. Write it like 2026-10-05.",
  },
  "bad-time": {
    "zh-CN": "“{label}”不是有效时间，请写作 09:30。",
    "en-US": "{label} is not a time of day. Write it like 09:30.",
  },
};

/** The message of a field's problem, naming the field by its label, and of a line by its place. */
export function fieldProblemMessage(code: FieldProblemCode, label: Text): Text {
  const message = MESSAGES[code];
  return {
    "zh-CN": message["zh-CN"].replaceAll("{label}", () => label["zh-CN"]),
    "en-US": message["en-US"].replaceAll("{label}", () => label["en-US"]),
  };
}

/** What a column of a line is called in a message; lines count from 1. */
export function lineLabel(table: Text, line: number, column: Text): Text {
  return {
    "zh-CN": `${table["zh-CN"]}第 ${line} 行 ${column["zh-CN"]}`,
    "en-US": `${table["en-US"]}, line ${line}: ${column["en-US"]}`,
  };
}
