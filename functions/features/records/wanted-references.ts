import type { RecordBody } from "#shared/contract/records";
import type { Form } from "#shared/rulebook/form-definition";

/** What a body names by code or number, by the types of its form's fields. */
export function wantedReferences(
  form: Form,
  bodies: readonly RecordBody[],
): { people: string[]; units: string[]; lookups: { form: string; number: string }[] } {
  const people: string[] = [];
  const units: string[] = [];
  const lookups: { form: string; number: string }[] = [];
  for (const field of form.fields) {
    if (field.type !== "person" && field.type !== "unit" && field.type !== "lookup") continue;
    for (const body of bodies) {
      const value = body[field.key];
      if (typeof value !== "string" || value === "") continue;
      if (field.type === "person") people.push(value);
      else if (field.type === "unit") units.push(value);
      else if (field.form) lookups.push({ form: field.form, number: value });
    }
  }
  return { people, units, lookups };
}
