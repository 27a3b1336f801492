import type { RecordBody } from "#shared/contract/records";
import type { Form } from "#shared/rulebook/form-definition";
import { fieldsOpenTo } from "#shared/rulebook/fields-open";
import { ProblemError } from "../../http/problem-error.ts";
import { type Act, startPassage } from "../approvals/start-passage.ts";
import { roundStatements } from "../approvals/write-rounds.repository.ts";
import { readSuperiorUnits } from "../identity/superior-units.repository.ts";
import { refuseDuplicates } from "../lookups/find-duplicates.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { checkedBody, refuseClosedFields } from "./check-record-body.ts";
import { nextNumber } from "./idempotency.repository.ts";
import { placeRecord, prepareWrite } from "./prepare-write.ts";
import type { RecordRow } from "./record-rows.ts";
import { readRecordsByNumber } from "./records.repository.ts";
import { readReferences } from "./references.repository.ts";
import { type Remember, sendOnce } from "./send-once.ts";
import { wantedReferences } from "./wanted-references.ts";
import type { WriteContext } from "./record-write.ts";
import { writeStatements } from "./write-records.repository.ts";

/**
 * Sends a new record, with its facts, on its way through the approval of its form. Sending the same body under the same
 * key again answers the first record.
 * @throws {ProblemError} `record/unknown-form`, `record/invalid`, `record/number-taken`, `record/duplicate`, `record/key-reused`,
 * `auth/not-permitted` when the record is another person's and not in a unit of the viewer's, `approval/nobody`.
 */
export async function createRecord(
  act: Act,
  input: { form: string; body: RecordBody; idempotencyKey: string | null },
): Promise<RecordRow> {
  const content = [input.form, input.body];
  return sendOnce(act, { key: input.idempotencyKey, content }, (remember) => create(act, input, remember));
}

async function create(
  act: Act,
  input: { form: string; body: RecordBody },
  remember: Remember,
): Promise<RecordRow> {
  const { deps, viewer, requestId } = act;
  const { db } = deps;
  const rulebook = await loadRulebook(db, viewer.company);
  const form = rulebook.inForce("form", input.form, viewer.today);
  if (!form) throw new ProblemError("record/unknown-form", { form: input.form });
  const definition = form.definition;
  const body = checkedBody(definition, input.body, { viewer, rulebook });
  const number = await numberFor(db, definition, form.id, body);
  const references = await readReferences(
    db,
    viewer,
    wantedReferences(definition, [body], { rulebook, today: viewer.today }),
  );
  const placed = placeRecord({ form, body, number, references, recordId: null });
  if (!placed.ok)
    throw new ProblemError("record/invalid", { form: definition.code }, { items: [placed.reason] });
  const { personId, unitId } = placed.value;
  const isOwner = personId === viewer.personId;
  const isSuperior = !isOwner && (await readSuperiorUnits(db, viewer, [unitId])).length > 0;
  if (!isOwner && !isSuperior) throw new ProblemError("auth/not-permitted");
  refuseClosedFields(definition, {}, body, fieldsOpenTo(definition, { isOwner, isSuperior }));
  await refuseDuplicates(db, viewer, { form, body, except: null }, rulebook);
  const [taken] = await readRecordsByNumber(db, { ...viewer, isAdmin: true }, definition.code, [number]);
  if (taken) throw new ProblemError("record/number-taken", { number });
  const now = deps.now();
  const at = new Date(now).toISOString();
  const { life, rounds, events } = await startPassage(act, placed.value, { again: null, rulebook, now });
  const write = prepareWrite(placed.value, { existing: null, rulebook, life, reason: null });
  const context: WriteContext = {
    by: viewer.personId,
    at,
    ...viewer.company,
    requestId,
    action: "record/create",
    subject: `${definition.code} ${number}`,
  };
  await db.batch([
    ...writeStatements(db, [write], context, roundStatements(db, rounds, events, at)),
    ...remember({ formId: form.id, number }),
  ]);
  const [row] = await readRecordsByNumber(db, viewer, definition.code, [number]);
  if (!row) throw new ProblemError("record/unknown", { id: number });
  return row;
}

async function numberFor(db: D1Database, form: Form, formId: number, body: RecordBody): Promise<string> {
  if ("field" in form.number) {
    const given = body[form.number.field];
    return typeof given === "string" ? given : "";
  }
  return `${form.number.prefix}${await nextNumber(db, formId)}`;
}
