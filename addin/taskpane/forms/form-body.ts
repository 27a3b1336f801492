import type { Me } from "#shared/contract/identity";
import type { FieldValue, RecordBody } from "#shared/contract/records";
import type { Field, Form } from "#shared/rulebook/form-definition";
import { readNumberInput } from "./number-input.ts";

/** The body a new record starts with. */
export function initialBody(form: Form, me: Me): RecordBody {
  const entries = form.fields.flatMap((field): [string, FieldValue][] => {
    if (field.initial === undefined || field.by === "superior") return [];
    return [[field.key, initialValue(field.initial, me)]];
  });
  return Object.fromEntries(entries);
}

/** What is sent of what was typed: numbers as numbers, texts without blanks around them, blanks as null. */
export function bodyToSend(form: Form, typed: RecordBody): RecordBody {
  return Object.fromEntries(
    form.fields.map((field) => [field.key, valueToSend(field, typed[field.key] ?? null)]),
  );
}

/** Whether two values of a field say the same. */
export function sameValue(left: FieldValue | undefined, right: FieldValue | undefined): boolean {
  return JSON.stringify(withoutBlank(left)) === JSON.stringify(withoutBlank(right));
}

/** The keys of the fields whose values differ between two bodies, in the form's order. */
export function changedFields(form: Form, before: RecordBody, after: RecordBody): readonly Field[] {
  return form.fields.filter(({ key }) => !sameValue(before[key], after[key]));
}

function initialValue(initial: Field["initial"], me: Me): FieldValue {
  if (initial === "me") return me.person.code;
  if (initial === "today") return me.today;
  return initial === undefined || typeof initial === "object" ? null : initial;
}

function valueToSend(field: Field, value: FieldValue): FieldValue {
  if (typeof value !== "string") return value;
  const text = value.trim();
  if (text === "") return null;
  if (field.type === "number" || field.type === "money") return readNumberInput(text) ?? text;
  return text;
}

function withoutBlank(value: FieldValue | undefined): FieldValue {
  return value === undefined || value === "" ? null : value;
}
