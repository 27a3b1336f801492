import { type FieldValue, isLines, type RecordBody } from "../contract/records.ts";
import { completed } from "./complete-body.ts";
import type { Field, Form } from "./form-definition.ts";

/**
 * How somebody stands to a record; a superior is a lead, manager or admin over its unit. `steps` are the codes of the
 * open steps of its approval that they decide.
 */
export type Standing = {
  readonly isOwner: boolean;
  readonly isSuperior: boolean;
  readonly steps?: readonly string[];
};

/**
 * The keys of the fields somebody may fill, in the form's order. A superior's fields are open to a superior who is
 * not the owner, so that nobody confirms their own work; a step's to who decides it and is not the owner; all others to
 * the owner and to a superior. What is worked out is open to nobody.
 */
export function fieldsOpenTo(form: Form, standing: Standing): string[] {
  return form.fields
    .filter((field) => field.computed === undefined && isOpen(field, standing))
    .map((field) => field.key);
}

/**
 * The fields that differ between two bodies and are not open to who changes them. What is worked out, and what is
 * emptied because it is no longer shown, follows from the rest and is nobody's change.
 */
export function closedChanges(
  form: Form,
  before: RecordBody,
  after: RecordBody,
  open: readonly string[],
): readonly Field[] {
  const { hidden } = completed(form, after);
  return form.fields.filter(
    (field) =>
      field.computed === undefined &&
      !hidden.has(field.key) &&
      !open.includes(field.key) &&
      typed(field, before[field.key]) !== typed(field, after[field.key]),
  );
}

function isOpen({ by }: Field, { isOwner, isSuperior, steps = [] }: Standing): boolean {
  if (by === undefined) return isOwner || isSuperior;
  if (by === "superior") return isSuperior && !isOwner;
  return !isOwner && steps.includes(by.step);
}

/** What was typed into a field, to be compared: of a table, without its computed columns. */
function typed({ columns = [] }: Field, value: FieldValue | undefined): string {
  if (columns.length === 0 || !isLines(value)) return JSON.stringify(value ?? null);
  const keys = columns.flatMap(({ key, computed }) => (computed === undefined ? [key] : []));
  return JSON.stringify(value.map((line) => keys.map((key) => line[key] ?? null)));
}
