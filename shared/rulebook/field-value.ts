import { dayFromIso } from "../calendar/day.ts";
import type { FieldValue } from "../contract/records.ts";
import { err, ok, type Result } from "../result.ts";
import type { FieldProblemCode } from "./field-problem.ts";
import type { Field, LineField, Option } from "./form-definition.ts";
import { fromMinorUnits, toMinorUnits } from "./minor-units.ts";
import { MONEY_DECIMALS } from "./stored-body.ts";

type NumberType = "number" | "money" | "percent";
type Read = Result<FieldValue, FieldProblemCode>;

const LENGTH_MAX: Readonly<Record<"text" | "longtext" | "code", number>> = {
  text: 500,
  longtext: 10_000,
  code: 64,
};
// Fifteen digits in all: what a spreadsheet, and a double, keep exactly to the cent.
const MONEY_MAX = 9_999_999_999_999.99;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Most files of an attachment field that says nothing about it. */
export const FILES_MAX = 10;

/** A text without the blanks around it, an empty list and an empty text as `null`; anything else as it is. */
export function plainValue(value: FieldValue | undefined): FieldValue {
  const given = typeof value === "string" ? value.trim() : value;
  if (given === undefined || given === "" || (Array.isArray(given) && given.length === 0)) return null;
  return given;
}

/**
 * Checks one value against its field, all types but lines. Texts lose the blanks around them; several choices come in
 * the order of their options, each once; a blank value is `null`.
 * @param options what a choice offers (see `optionsOf`)
 */
export function readFieldValue(
  field: Field | LineField,
  value: FieldValue | undefined,
  options: readonly Option[],
): Read {
  const given = plainValue(value);
  if (given === null) return ok(null);
  switch (field.type) {
    case "number":
    case "money":
    case "percent":
      return readNumber(field.type, given);
    case "yesno":
      return typeof given === "boolean" ? ok(given) : err("wrong-type");
    case "choices":
      return readChoices(given, options);
    case "attachment":
      return readFiles(given, ("most" in field ? field.most : undefined) ?? FILES_MAX);
    case "lines":
      return err("wrong-type");
    default:
      return typeof given === "string" ? readText(field.type, given, options) : err("wrong-type");
  }
}

function readText(
  type: Exclude<Field["type"], NumberType | "yesno" | "choices" | "attachment" | "lines">,
  given: string,
  options: readonly Option[],
): Read {
  if (type === "date") return dayFromIso(given) === undefined ? err("bad-day") : ok(given);
  if (type === "time") return TIME.test(given) ? ok(given) : err("bad-time");
  if (type === "choice") return isOption(given, options) ? ok(given) : err("not-an-option");
  const limit = type === "text" || type === "longtext" ? type : "code";
  return given.length > LENGTH_MAX[limit] ? err("too-long") : ok(given);
}

function readNumber(type: NumberType, given: FieldValue): Read {
  if (typeof given !== "number") return err("wrong-type");
  if (!Number.isFinite(given)) return err("out-of-range");
  if (type !== "money") return ok(given);
  if (Math.abs(given) > MONEY_MAX) return err("out-of-range");
  const kept = fromMinorUnits(toMinorUnits(given, MONEY_DECIMALS), MONEY_DECIMALS);
  return kept === given ? ok(given) : err("too-many-decimals");
}

function readChoices(given: FieldValue, options: readonly Option[]): Read {
  if (!isTexts(given)) return err("wrong-type");
  if (given.some((value) => !isOption(value, options))) return err("not-an-option");
  return ok([...new Set(options.map(({ value }) => value))].filter((value) => given.includes(value)));
}

function readFiles(given: FieldValue, most: number): Read {
  if (!isTexts(given) || given.some((id) => id === "" || id.length > LENGTH_MAX.code))
    return err("wrong-type");
  const files = [...new Set(given)];
  return files.length > most ? err("too-many") : ok(files);
}

function isOption(given: string, options: readonly Option[]): boolean {
  return options.some(({ value }) => value === given);
}

function isTexts(given: FieldValue): given is string[] {
  return Array.isArray(given) && given.every((item) => typeof item === "string");
}
