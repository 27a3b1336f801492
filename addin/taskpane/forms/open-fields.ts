import type { Me } from "#shared/contract/identity";
import type { RecordBody, RecordView } from "#shared/contract/records";
import type { Field, Form } from "#shared/rulebook/form-definition";
import { fieldsOpenTo } from "#shared/rulebook/fields-open";

/** Whether this person may fill a field of a new record, or change one of a record that exists. The server decides again. */
export function isFieldOpen(
  field: Field,
  form: Form,
  body: RecordBody,
  me: Me,
  record: RecordView | undefined,
): boolean {
  if (record) return record.fieldsOpen.includes(field.key);
  const owner = body[form.owner] ?? "";
  const isOwner = owner === "" || owner === me.person.code;
  const isSuperior = me.role !== "rep";
  if (!isOwner && !isSuperior) return field.by === undefined && field.computed === undefined;
  return fieldsOpenTo(form, { isOwner, isSuperior }).includes(field.key);
}
