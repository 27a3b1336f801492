import { dayFromIso } from "../calendar/day.ts";
import type { Text } from "../contract/language.ts";
import type { FieldValue } from "../contract/records.ts";
import { err, ok, type Result } from "../result.ts";
import type { Field } from "./form-definition.ts";
import { fromMinorUnits, toMinorUnits } from "./minor-units.ts";
import { MONEY_DECIMALS } from "./stored-body.ts";

/** Why a field does not take a value. */
export type FieldProblemCode =
  | "wrong-type"
  | "too-long"
  | "not-an-option"
  | "too-many-decimals"
  | "out-of-range"
  | "bad-day";

const LENGTH_MAX: Readonly<Record<"text" | "longtext" | "code", number>> = {
  text: 500,
  longtext: 10_000,
  code: 64,
};
// Fifteen digits in all: what a spreadsheet, and a double, keep exactly to the cent.
const MONEY_MAX = 9_999_999_999_999.99;

const MESSAGES: Readonly<Record<FieldProblemCode, Text>> = {
  "wrong-type": {
    "zh-CN": "“{label}”的内容类型不对。",
    "en-US": "{label} does not take this kind of value.",
  },
  "too-long": { "zh-CN": "“{label}”太长，请缩短。", "en-US": "{label} is too long. Shorten it." },
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
};

/** Says a field's problem, naming the field by its label. */
export function fieldMessage(message: Text, label: Text): Text {
  return {
    "zh-CN": message["zh-CN"].replaceAll("{label}", label["zh-CN"]),
    "en-US": message["en-US"].replaceAll("{label}", label["en-US"]),
  };
}

/** The message of a field's problem. */
export function fieldProblemMessage(code: FieldProblemCode, field: Field): Text {
  return fieldMessage(MESSAGES[code], field.label);
}

/** Checks one value against its field. Texts lose the blanks around them; a blank value is `null`. */
export function readFieldValue(
  field: Field,
  value: FieldValue | undefined,
): Result<FieldValue, FieldProblemCode> {
  const given = typeof value === "string" ? value.trim() : value;
  if (given === undefined || given === null || given === "") return ok(null);
  if (field.type === "number" || field.type === "money") return readNumber(field.type, given);
  if (field.type === "yesno") return typeof given === "boolean" ? ok(given) : err("wrong-type");
  if (typeof given !== "string") return err("wrong-type");
  if (field.type === "date") return dayFromIso(given) === undefined ? err("bad-day") : ok(given);
  if (field.type === "choice") {
    return (field.options ?? []).some((option) => option.value === given) ? ok(given) : err("not-an-option");
  }
  const limit = field.type === "text" || field.type === "longtext" ? field.type : "code";
  return given.length > LENGTH_MAX[limit] ? err("too-long") : ok(given);
}

function readNumber(type: "number" | "money", given: FieldValue): Result<FieldValue, FieldProblemCode> {
  if (typeof given !== "number") return err("wrong-type");
  if (!Number.isFinite(given)) return err("out-of-range");
  if (type === "number") return ok(given);
  if (Math.abs(given) > MONEY_MAX) return err("out-of-range");
  const kept = fromMinorUnits(toMinorUnits(given, MONEY_DECIMALS), MONEY_DECIMALS);
  return kept === given ? ok(given) : err("too-many-decimals");
}
