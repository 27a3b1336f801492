import type { RecordBody } from "../contract/records.ts";
import type { Form } from "./form-definition.ts";

const SEPARATOR = " · ";

/** What a list shows for a record: the values of the form's label fields, empty ones left out. */
export function recordLabel(form: Form, body: RecordBody): string {
  return form.label
    .map((key) => body[key])
    .filter((value) => value !== null && value !== undefined && value !== "")
    .map(String)
    .join(SEPARATOR);
}
