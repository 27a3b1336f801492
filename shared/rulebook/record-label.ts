import type { FieldValue, RecordBody } from "../contract/records.ts";
import { roundHalfAway } from "../expression/round.ts";
import type { FieldType, Form } from "./form-definition.ts";

const SEPARATOR = " · ";
const PERCENT_DECIMALS = 2;

/** What a list shows for a record: the values of the form's label fields, empty ones left out; a percent as `2.5%`. */
export function recordLabel(form: Form, body: RecordBody): string {
  return form.label
    .map((key) => shownOf(form.fields.find((field) => field.key === key)?.type, body[key]))
    .filter((text) => text !== "")
    .join(SEPARATOR);
}

function shownOf(type: FieldType | undefined, value: FieldValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (type === "percent" && typeof value === "number")
    return `${roundHalfAway(value * 100, PERCENT_DECIMALS)}%`;
  return typeof value === "object" ? "" : String(value);
}
