import type { FieldValue, RecordBody } from "../contract/records.ts";
import { roundHalfAway } from "../expression/round.ts";
import type { Field, Form } from "./form-definition.ts";

const SEPARATOR = " · ";
const PERCENT_DECIMALS = 2;
/** Both languages part thousands alike; the currency is the company's, so it need not be said. */
const MONEY = new Intl.NumberFormat("en-US", {
  minimumFractionDigits: 2,
  trailingZeroDisplay: "stripIfInteger",
});

/** A code in a label that stands for somebody or something: a person, a unit, or a record of a form by its number. */
export type LabelCode = {
  readonly type: "person" | "unit" | "lookup";
  readonly form: string;
  readonly code: string;
};

/** What a code is called; undefined where nobody knows, or the reader may not. */
export type NameOf = (code: LabelCode) => string | undefined;

const UNNAMED: NameOf = () => undefined;

/**
 * What a list shows for a record: the values of the form's label fields, empty ones left out; money as `12,600.50`, a
 * percent as `2.5%`, a code by its name where there is one.
 */
export function recordLabel(form: Form, body: RecordBody, nameOf: NameOf = UNNAMED): string {
  return labelFields(form)
    .map((field) => shownOf(field, body[field.key], nameOf))
    .filter((text) => text !== "")
    .join(SEPARATOR);
}

/** The codes in a record's label, whose names are worth reading. */
export function labelCodes(form: Form, body: RecordBody): LabelCode[] {
  return labelFields(form).flatMap((field) => codeOf(field, body[field.key]) ?? []);
}

function labelFields({ label, fields }: Form): Field[] {
  return label.flatMap((key) => fields.find((field) => field.key === key) ?? []);
}

function codeOf({ type, form = "" }: Field, value: FieldValue | undefined): LabelCode | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  return type === "person" || type === "unit" || type === "lookup" ? { type, form, code: value } : undefined;
}

function shownOf(field: Field, value: FieldValue | undefined, nameOf: NameOf): string {
  if (value === null || value === undefined || typeof value === "object") return "";
  if (typeof value === "number" && field.type === "percent")
    return `${roundHalfAway(value * 100, PERCENT_DECIMALS)}%`;
  if (typeof value === "number" && field.type === "money") return MONEY.format(value);
  const code = codeOf(field, value);
  return (code && nameOf(code)) ?? String(value);
}
