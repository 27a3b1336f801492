import type { RecordAct } from "#shared/contract/approvals";
import type { RecordBody } from "#shared/contract/records";
import { ProblemError } from "../../http/problem-error.ts";
import { actsOn, fieldsOpenNow, isInApproval } from "../approvals/record-acts.ts";
import { type Act, type Passage, startPassage } from "../approvals/start-passage.ts";
import { roundStatements } from "../approvals/write-rounds.repository.ts";
import { readSuperiorUnits } from "../identity/superior-units.repository.ts";
import { refuseDuplicates } from "../lookups/find-duplicates.ts";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { changedMeanwhile } from "./changed-meanwhile.ts";
import { readChangedReferences } from "./changed-references.ts";
import { checkedBody, refuseClosedFields } from "./check-record-body.ts";
import { existingOf, placeRecord, prepareWrite } from "./prepare-write.ts";
import { bodyOf, formOf, standing } from "./record-view.ts";
import { lifeOfRow, type RecordRow } from "./record-rows.ts";
import { readRecord } from "./records.repository.ts";
import type { WriteContext } from "./record-write.ts";
import { writeStatements } from "./write-records.repository.ts";

/** A whole new body, over a revision, and why. */
type Change = { id: number; body: RecordBody; expectedRevision: number; reason: string | null };

/**
 * Replaces a record's body by a new revision, with its facts. What its owner takes up again (returned, withdrawn) or
 * amends (approved) is sent again, through a new round of the approval.
 * @throws {ProblemError} `record/unknown` (also when the viewer may not read it), `record/changed-meanwhile` when the
 * revision has moved, `record/in-approval`, `record/reason-required` of an amendment, `record/field-not-permitted`,
 * `record/invalid`, `record/duplicate`, `approval/nobody`, `auth/not-permitted` when it would be handed to a person or unit outside the
 * viewer's rights, or is not the viewer's to change.
 */
export async function changeRecord(act: Act, input: Change): Promise<RecordRow> {
  const { deps, viewer } = act;
  const row = await readRecord(deps.db, viewer, input.id);
  if (!row) throw new ProblemError("record/unknown", { id: input.id });
  if (row.revision !== input.expectedRevision) throw changedMeanwhile(row);
  const rulebook = await loadRulebook(deps.db, viewer.company);
  const form = formOf(row, rulebook);
  const does = changeOf(row, form, act);
  if (does === "amend" && !input.reason?.trim())
    throw new ProblemError("record/reason-required", { number: row.number });
  const before = bodyOf(row, form);
  const fills = fieldsOpenNow(
    { form: form.definition, state: row.state },
    { ...standing(row, viewer), step: null },
  );
  const body = checkedBody(form.definition, input.body, { viewer, rulebook, fills });
  refuseClosedFields(form.definition, before, body, fills);
  const again = does === "amend" ? "amended" : does === "resubmit" ? "resubmitted" : null;
  return rewriteRecord(act, { row, form, body, again, reason: input.reason, rulebook });
}

/**
 * Writes a checked body as a record's next revision.
 * @param form the version that the body answers
 * @param again what is told of it where the record is sent again; null where it stays where it stands
 */
export async function rewriteRecord(
  act: Act,
  {
    row,
    form,
    body,
    again,
    reason,
    rulebook,
    more = () => [],
  }: {
    row: RecordRow;
    form: InForce<"form">;
    body: RecordBody;
    again: "amended" | "resubmitted" | "migrated" | null;
    reason: string | null;
    rulebook: Rulebook;
    more?: (record: { formId: number; number: string }) => D1PreparedStatement[];
  },
): Promise<RecordRow> {
  const { deps, viewer, requestId } = act;
  const { db } = deps;
  const { definition } = form;
  await refuseDuplicates(db, viewer, { form, body, except: row.id }, rulebook);
  const before = bodyOf(row, formOf(row, rulebook));
  const references = await readChangedReferences(db, viewer, rulebook, [
    { form: definition, before, after: body },
  ]);
  const placed = placeRecord({ form, body, number: row.number, references, recordId: row.id });
  if (!placed.ok)
    throw new ProblemError("record/invalid", { form: definition.code }, { items: [placed.reason] });
  const { personId, unitId } = placed.value;
  const moves = personId !== row.person_id || unitId !== row.unit_id;
  if (moves && personId !== viewer.personId) {
    const allowed = await readSuperiorUnits(db, viewer, [unitId]);
    if (allowed.length === 0) throw new ProblemError("auth/not-permitted");
  }
  const now = deps.now();
  const at = new Date(now).toISOString();
  const { life, rounds, events }: Passage = again
    ? await startPassage(act, placed.value, { again: { row, event: again, reason }, rulebook, now })
    : { life: lifeOfRow(row), rounds: [], events: [] };
  const write = prepareWrite(placed.value, {
    existing: existingOf(row, rulebook, references),
    rulebook,
    life,
    reason,
  });
  const context: WriteContext = {
    by: viewer.personId,
    at,
    ...viewer.company,
    requestId,
    action: again === "migrated" ? "record/migrate" : "record/change",
    subject: `${definition.code} ${row.number}`,
  };
  await db.batch([
    ...writeStatements(db, [write], context, roundStatements(db, rounds, events, at)),
    ...more({ formId: form.id, number: row.number }),
  ]);
  const after = await readRecord(db, viewer, row.id);
  if (!after) throw new ProblemError("record/unknown", { id: row.id });
  return after;
}

function changeOf(row: RecordRow, { definition }: InForce<"form">, { viewer }: Act): RecordAct {
  const record = { form: definition, state: row.state };
  const { isOwner, isSuperior } = standing(row, viewer);
  const acts = actsOn(record, { isOwner, isSuperior, step: null }, false);
  const does = acts.find((act) => act === "change" || act === "resubmit" || act === "amend");
  if (does) return does;
  if (isOwner && isInApproval(record)) throw new ProblemError("record/in-approval", { number: row.number });
  throw new ProblemError("auth/not-permitted");
}
