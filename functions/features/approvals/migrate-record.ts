import type { Migration } from "#shared/contract/approvals";
import { fieldsOpenTo } from "#shared/rulebook/fields-open";
import { ProblemError } from "../../http/problem-error.ts";
import { rewriteRecord } from "../records/change-record.ts";
import { changedMeanwhile } from "../records/changed-meanwhile.ts";
import { checkedBody, refuseClosedFields } from "../records/check-record-body.ts";
import { bodyOf, formOf, standing } from "../records/record-view.ts";
import type { RecordRow } from "../records/record-rows.ts";
import { readRecord } from "../records/records.repository.ts";
import { sendOnce } from "../records/send-once.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { actsOn, isInApproval } from "./record-acts.ts";
import type { Act } from "./start-passage.ts";

/**
 * Puts a record under the version of its form that is in force, as a new revision; it is sent again, because what that
 * version asks nobody has approved yet.
 * @throws {ProblemError} what `changeRecord` refuses, and `record/act-not-possible` where it is under that version
 */
export async function migrateRecord(
  act: Act,
  input: Migration & { readonly id: number; readonly idempotencyKey: string | null },
): Promise<RecordRow> {
  const { deps, viewer } = act;
  const content = ["migrate", input.id, input.expectedRevision, input.body];
  return sendOnce(act, { key: input.idempotencyKey, content }, async (remember) => {
    const row = await readRecord(deps.db, viewer, input.id);
    if (!row) throw new ProblemError("record/unknown", { id: input.id });
    if (row.revision !== input.expectedRevision) throw changedMeanwhile(row);
    const rulebook = await loadRulebook(deps.db, viewer.company);
    const written = formOf(row, rulebook);
    const form = rulebook.inForce("form", row.form_code, viewer.today);
    const { number } = row;
    if (!form || form.version === row.form_version)
      throw new ProblemError("record/act-not-possible", { number });
    const record = { form: written.definition, state: row.state };
    const stands = standing(row, viewer);
    if (stands.isOwner && isInApproval(record)) throw new ProblemError("record/in-approval", { number });
    if (!actsOn(record, stands, true).includes("migrate")) throw new ProblemError("auth/not-permitted");
    const { isOwner, isSuperior } = stands;
    const fills = fieldsOpenTo(form.definition, { isOwner, isSuperior });
    const body = checkedBody(form.definition, input.body, { viewer, rulebook, fills });
    refuseClosedFields(form.definition, bodyOf(row, written), body, fills);
    return rewriteRecord(act, {
      row,
      form,
      body,
      rulebook,
      reason: null,
      again: "migrated",
      more: remember,
    });
  });
}
