import type { RecordBody } from "../contract/records.ts";
import { completed } from "./complete-body.ts";
import type { Form } from "./form-definition.ts";
import { isRequired } from "./form.ts";

/**
 * How much of what its owner has to answer a record answers: answered required fields ÷ required fields, from 0 to 1;
 * 1 where none is required. Fields that are not asked of this body, and those that others fill, are left out.
 */
export function completenessOf(form: Form, body: RecordBody): number {
  const { values, hidden } = completed(form, body);
  const required = form.fields.filter(
    (field) => field.computed === undefined && !hidden.has(field.key) && isRequired(form, field, values, {}),
  );
  const answered = required.filter(({ key }) => isAnswered(body[key]));
  return required.length === 0 ? 1 : answered.length / required.length;
}

function isAnswered(value: RecordBody[string] | undefined): boolean {
  if (value === undefined || value === null || value === "") return false;
  return !Array.isArray(value) || value.length > 0;
}
