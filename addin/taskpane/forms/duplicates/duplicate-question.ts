import type { RecordBody } from "#shared/contract/records";
import type { Form } from "#shared/rulebook/form-definition";

/** The keys of the fields by which the form looks for duplicates and that are all filled, rule by rule. */
export function filledRules(form: Form, body: RecordBody): readonly (readonly string[])[] {
  return (form.duplicates ?? [])
    .map(({ fields }) => fields)
    .filter((fields) => fields.every((key) => (body[key] ?? "") !== ""));
}

/** What is asked about duplicates: the fields of the rules that are filled; undefined where none is. */
export function duplicateBody(form: Form, body: RecordBody): RecordBody | undefined {
  const keys = new Set(filledRules(form, body).flat());
  if (keys.size === 0) return undefined;
  return Object.fromEntries(
    form.fields.filter(({ key }) => keys.has(key)).map(({ key }) => [key, body[key] ?? null]),
  );
}

/** The field under which duplicates are told: the last one, in the form's order, of those that are alike. */
export function placeOfDuplicates(
  form: Form,
  body: RecordBody,
  matches: readonly { readonly fields: readonly string[] }[],
): string | undefined {
  const alike = new Set([...matches.flatMap(({ fields }) => fields), ...(filledRules(form, body)[0] ?? [])]);
  return form.fields.findLast(({ key }) => alike.has(key))?.key;
}
