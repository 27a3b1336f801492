import type { VariableType } from "../expression/type.ts";
import type { Field, Form, LineField } from "./form-definition.ts";

/** What an expression finds in a field of each type but lines, which are told by their columns. */
export const VARIABLE_TYPES = {
  text: "text",
  longtext: "text",
  number: "number",
  money: "number",
  percent: "number",
  date: "day",
  time: "text",
  choice: "text",
  choices: "texts",
  yesno: "yesno",
  person: "text",
  unit: "text",
  lookup: "text",
  attachment: "texts",
} as const satisfies Readonly<Record<Exclude<Field["type"], "lines">, VariableType>>;

/** What expressions may name: each of some fields by its key; lines by their columns. Money is in main units. */
export function variablesOf(fields: readonly (Field | LineField)[]): Readonly<Record<string, VariableType>> {
  return Object.fromEntries(
    fields.map((field) => [
      field.key,
      field.type === "lines"
        ? { lines: variablesOf("columns" in field ? (field.columns ?? []) : []) }
        : VARIABLE_TYPES[field.type],
    ]),
  );
}

/** What an expression over a form's records may name: each field by its key. */
export function formVariables(form: Form): Readonly<Record<string, VariableType>> {
  return variablesOf(form.fields);
}
