import type { RecordLife } from "#shared/contract/approvals";
import type { Me } from "#shared/contract/identity";
import type { RecordBody, RecordView } from "#shared/contract/records";
import type { Field, Form } from "#shared/rulebook/form-definition";
import { fieldsOpenTo } from "#shared/rulebook/fields-open";
import { isFieldOpen } from "./open-fields.ts";

/** What the person does on a record's screen. `amend` and `migrate` are begun by a press; the others follow from its life. */
export type RecordMode = "new" | "change" | "resubmit" | "amend" | "migrate" | "decide" | "read";

/** What the person has begun by a press. */
export type Begun = "amend" | "migrate" | undefined;

/** What there is to do on a record for this person now. */
export function modeOf(life: RecordLife | undefined, begun: Begun): RecordMode {
  if (life === undefined) return "new";
  if (begun !== undefined && life.acts.includes(begun)) return begun;
  if (life.acts.includes("decide")) return "decide";
  if (life.acts.includes("resubmit")) return "resubmit";
  return life.acts.includes("change") ? "change" : "read";
}

export type OpenQuestion = {
  readonly mode: RecordMode;
  readonly form: Form;
  readonly body: RecordBody;
  readonly me: Me;
  readonly record: RecordView | undefined;
  readonly life: RecordLife | undefined;
};

/** Whether the person fills a field in this mode. The server decides again. */
export function isOpenIn(field: Field, { mode, form, body, me, record, life }: OpenQuestion): boolean {
  if (mode === "read" || field.computed !== undefined) return false;
  if (mode === "decide") {
    return life?.steps.find(({ code }) => code === life.step)?.fields.includes(field.key) ?? false;
  }
  if (mode === "migrate") {
    const isOwner = record?.owner.code === me.person.code;
    return fieldsOpenTo(form, { isOwner, isSuperior: !isOwner }).includes(field.key);
  }
  return isFieldOpen(field, form, body, me, record);
}
