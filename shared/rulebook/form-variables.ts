import type { VariableType } from "../expression/type.ts";
import type { Field, Form } from "./form-definition.ts";

const TYPES: Readonly<Record<Field["type"], VariableType>> = {
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
  lines: "texts",
};

/** What an expression over a form's records may name: each field by its key. Money is in main units. */
export function formVariables(form: Form): Readonly<Record<string, VariableType>> {
  return Object.fromEntries(form.fields.map((field) => [field.key, TYPES[field.type]]));
}
