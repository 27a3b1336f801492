import { isoFromDay } from "#shared/calendar/day";
import { RecordBody, type RecordView } from "#shared/contract/records";
import type { Form } from "#shared/rulebook/form-definition";
import { type NameOf, recordLabel } from "#shared/rulebook/record-label";
import { fromStored } from "#shared/rulebook/stored-body";
import { ProblemError } from "../../http/problem-error.ts";
import { type ActorStanding, fieldsOpenNow } from "../approvals/record-acts.ts";
import type { Viewer } from "../identity/viewer.ts";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";
import type { RecordRow } from "./record-rows.ts";

/** The form a record was written with. */
export function formOf(row: RecordRow, rulebook: Rulebook): InForce<"form"> {
  const form = rulebook.ofVersion("form", row.form_code, row.form_version);
  if (!form) throw new ProblemError("record/unknown-form", { form: row.form_code });
  return form;
}

/** How a viewer stands to a record: its owner, somebody with a right over its unit, who decides a step of it. */
export function standing(
  row: Pick<RecordRow, "person_id" | "superior" | "step">,
  viewer: Viewer,
): ActorStanding {
  const isOwner = row.person_id === viewer.personId;
  return { isOwner, isSuperior: !isOwner && row.superior === 1, step: row.step };
}

/** A stored body as it travels. */
export function bodyOf(row: { readonly body: string }, form: InForce<"form">): RecordBody {
  return fromStored(form.definition, RecordBody.parse(JSON.parse(row.body)));
}

/** A record as the wire has it. */
export function viewOf(row: RecordRow, viewer: Viewer, rulebook: Rulebook): RecordView {
  const form = formOf(row, rulebook);
  return viewAs(row, viewer, { form: form.definition, body: bodyOf(row, form) });
}

/** A record that was read already, as the wire has it; `nameOf` says what the codes in its label are called. */
export function viewAs(
  row: RecordRow,
  viewer: Viewer,
  { form, body }: { readonly form: Form; readonly body: RecordBody },
  nameOf?: NameOf,
): RecordView {
  return {
    id: row.id,
    form: row.form_code,
    formVersion: row.form_version,
    number: row.number,
    label: recordLabel(form, body, nameOf),
    owner: { code: row.person_code, name: row.person_name },
    unit: { code: row.unit_code, name: row.unit_name },
    day: isoFromDay(row.day),
    state: row.state,
    revision: row.revision,
    body,
    createdAt: row.created_at,
    createdBy: row.created_by,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    fieldsOpen: fieldsOpenNow({ form, state: row.state }, standing(row, viewer)),
  };
}
