import type { Day } from "#shared/calendar/day";
import type { FieldValue, RecordBody } from "#shared/contract/records";
import type { Field, Form, LineField } from "#shared/rulebook/form-definition";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { linesOf, textsOf } from "./resolve-names.ts";
import type { WantedReferences } from "./references.repository.ts";

/**
 * What bodies name by code, number or id, by the types of their form's fields and columns.
 * @param today the day whose rules say which forms share their records
 */
export function wantedReferences(
  form: Form,
  bodies: readonly RecordBody[],
  { rulebook, today }: { readonly rulebook: Rulebook; readonly today: Day },
): WantedReferences {
  const people: string[] = [];
  const units: string[] = [];
  const lookups: { form: string; number: string; shared: boolean }[] = [];
  const files: string[] = [];
  const want = ({ type, form: target }: Field | LineField, value: FieldValue | undefined): void => {
    if (type === "attachment") files.push(...textsOf(value));
    if (typeof value !== "string" || value === "") return;
    if (type === "person") people.push(value);
    if (type === "unit") units.push(value);
    if (type === "lookup" && target) {
      const shares = rulebook.inForce("form", target, today)?.definition.shared !== undefined;
      lookups.push({ form: target, number: value, shared: shares });
    }
  };
  for (const body of bodies) {
    for (const field of form.fields) {
      want(field, body[field.key]);
      for (const line of linesOf(body[field.key]))
        for (const column of field.columns ?? []) want(column, line[column.key]);
    }
  }
  return { people, units, lookups, files };
}
