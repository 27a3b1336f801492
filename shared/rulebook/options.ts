import type { Parameter } from "./definition.ts";
import type { Form, LineField, Option } from "./form-definition.ts";
import { parameterAt } from "./parameter.ts";

/** The options of central lists by the code of their parameter. */
export type FormLists = Readonly<Record<string, readonly Option[]>>;

type Choice = Pick<LineField, "options" | "list" | "within">;

/** The codes of the central lists that a form's choices take, each once. */
export function listCodesOf(form: Form): readonly string[] {
  const questions = form.fields.flatMap((field) => [field, ...(field.columns ?? [])]);
  return [...new Set(questions.flatMap(({ list }) => (list === undefined ? [] : [list])))];
}

/**
 * The central lists of a form: the choices of each parameter that one of its fields names.
 * @param parameter the parameter of a code as it is in force; `undefined` where there is none, which has no option
 */
export function listsOf(
  form: Form,
  parameter: (code: string) => Parameter | undefined,
): Record<string, Option[]> {
  return Object.fromEntries(listCodesOf(form).map((code) => [code, optionsOfParameter(parameter(code))]));
}

/** The choices of a parameter as answers; none where there is no parameter, or it is a number. */
export function optionsOfParameter(parameter: Parameter | undefined): Option[] {
  return (parameter?.choices ?? []).map(({ value, title, under }) =>
    under === undefined ? { value, label: title } : { value, label: title, under },
  );
}

/**
 * What the choices of a form with a central list start with: the value of their parameter on a day, by field.
 * @param units the asking unit's code, then its superiors' up to the company
 */
export function listDefaults(
  form: Form,
  parameter: (code: string) => Parameter | undefined,
  day: string,
  units: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    form.fields.flatMap(({ key, type, list }) => {
      const found = type !== "choice" || list === undefined ? undefined : parameter(list);
      const value = found === undefined ? undefined : parameterAt(found, day, units);
      return typeof value === "string" ? [[key, value]] : [];
    }),
  );
}

/**
 * The answers that a choice offers: its own or its central list's, and of dependent ones those that stand under what
 * is chosen in the field they depend on.
 * @param chosen what the other fields hold, by key; in a line, its own columns before the form's fields
 */
export function optionsOf(
  { options, list, within }: Choice,
  lists: FormLists,
  chosen: Readonly<Record<string, unknown>>,
): readonly Option[] {
  const all = options ?? (list !== undefined && Object.hasOwn(lists, list) ? (lists[list] ?? []) : []);
  if (within === undefined) return all;
  return all.filter(({ under }) => under === undefined || under === chosen[within]);
}
