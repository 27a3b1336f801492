import type { RecordBody } from "#shared/contract/records";
import type { Form } from "#shared/rulebook/form-definition";
import { fieldsOpenTo } from "#shared/rulebook/fields-open";
import type { Deps } from "../../deps.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { sha256 } from "../../sha256.ts";
import { readSuperiorUnits } from "../identity/superior-units.repository.ts";
import type { Viewer } from "../identity/viewer.ts";
import { refuseDuplicates } from "../lookups/find-duplicates.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { checkedBody, refuseClosedFields } from "./check-record-body.ts";
import { nextNumber, readIdempotencyKey, rememberIdempotencyKey } from "./idempotency.repository.ts";
import { prepareWrite } from "./prepare-write.ts";
import type { RecordRow } from "./record-rows.ts";
import { readRecord, readRecordsByNumber } from "./records.repository.ts";
import { readReferences } from "./references.repository.ts";
import { wantedReferences } from "./wanted-references.ts";
import { writeStatements } from "./write-records.repository.ts";

/**
 * Writes a new record with its facts. Sending the same body under the same key again answers the first record.
 * @throws {ProblemError} `record/unknown-form`, `record/invalid`, `record/number-taken`, `record/duplicate`, `record/key-reused`,
 * `auth/not-permitted` when the record is another person's and not in a unit of the viewer's.
 */
export async function createRecord(
  { deps, viewer, requestId }: { deps: Deps; viewer: Viewer; requestId: string },
  input: { form: string; body: RecordBody; idempotencyKey: string | null },
): Promise<RecordRow> {
  const { db } = deps;
  const rulebook = await loadRulebook(db, viewer.company);
  const form = rulebook.inForce("form", input.form, viewer.today);
  if (!form) throw new ProblemError("record/unknown-form", { form: input.form });
  const definition = form.definition;
  const digest = await sha256(JSON.stringify([definition.code, input.body]));
  if (input.idempotencyKey !== null) {
    const before = await readIdempotencyKey(db, viewer.personId, input.idempotencyKey);
    if (before) return sentBefore(db, viewer, before, digest);
  }
  const body = checkedBody(definition, input.body, { viewer, rulebook });
  const number = await numberFor(db, definition, form.id, body);
  const references = await readReferences(
    db,
    viewer,
    wantedReferences(definition, [body], { rulebook, today: viewer.today }),
  );
  const write = prepareWrite({ form, body, number, references, rulebook, existing: null });
  if (!write.ok)
    throw new ProblemError("record/invalid", { form: definition.code }, { items: [write.reason] });
  const isOwner = write.value.personId === viewer.personId;
  const isSuperior = !isOwner && (await readSuperiorUnits(db, viewer, [write.value.unitId])).length > 0;
  if (!isOwner && !isSuperior) throw new ProblemError("auth/not-permitted");
  refuseClosedFields(definition, {}, body, fieldsOpenTo(definition, { isOwner, isSuperior }));
  await refuseDuplicates(db, viewer, { form, body, except: null }, rulebook);
  const [taken] = await readRecordsByNumber(db, { ...viewer, isAdmin: true }, definition.code, [number]);
  if (taken) throw new ProblemError("record/number-taken", { number });
  const at = new Date(deps.now()).toISOString();
  const statements = writeStatements(db, [write.value], {
    by: viewer.personId,
    at,
    reason: null,
    ...viewer.company,
    requestId,
    action: "record/create",
    subject: `${definition.code} ${number}`,
  });
  if (input.idempotencyKey !== null) {
    const key = { personId: viewer.personId, key: input.idempotencyKey, digest, formId: form.id, number, at };
    statements.push(rememberIdempotencyKey(db, key));
  }
  try {
    await db.batch(statements);
  } catch (error) {
    if (input.idempotencyKey !== null && isKeyConflict(error)) {
      const before = await readIdempotencyKey(db, viewer.personId, input.idempotencyKey);
      if (before) return sentBefore(db, viewer, before, digest);
    }
    throw error;
  }
  const [row] = await readRecordsByNumber(db, viewer, definition.code, [number]);
  if (!row) throw new ProblemError("record/unknown", { id: number });
  return row;
}

async function sentBefore(
  db: D1Database,
  viewer: Viewer,
  before: { digest: string; record_id: number },
  digest: string,
): Promise<RecordRow> {
  if (before.digest !== digest) throw new ProblemError("record/key-reused");
  const row = await readRecord(db, viewer, before.record_id);
  if (!row) throw new ProblemError("record/unknown", { id: before.record_id });
  return row;
}

async function numberFor(db: D1Database, form: Form, formId: number, body: RecordBody): Promise<string> {
  if ("field" in form.number) return String(body[form.number.field] ?? "");
  return `${form.number.prefix}${await nextNumber(db, formId)}`;
}

function isKeyConflict(error: unknown): boolean {
  return error instanceof Error && error.message.includes("UNIQUE constraint failed");
}
