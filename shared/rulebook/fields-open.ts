import type { Form } from "./form-definition.ts";

/** How somebody stands to a record; a superior is a lead, manager or admin over its unit. */
export type Standing = { readonly isOwner: boolean; readonly isSuperior: boolean };

/**
 * The keys of the fields somebody may fill, in the form's order. A superior's fields are open to a superior who is
 * not the owner, so that nobody confirms their own work; all others to the owner and to a superior.
 */
export function fieldsOpenTo(form: Form, { isOwner, isSuperior }: Standing): string[] {
  return form.fields
    .filter((field) => (field.by === "superior" ? isSuperior && !isOwner : isOwner || isSuperior))
    .map((field) => field.key);
}
