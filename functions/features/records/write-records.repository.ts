import {
  deleteFacts,
  factStatements,
  insertRecordFacts,
  moveMeasures,
} from "../facts/write-facts.repository.ts";
import { factDifference, type SourcedFact } from "../facts/sourced-fact.ts";
import { auditStatement } from "../audit.repository.ts";
import { guardVersions, releaseGuard } from "../batch-guard.repository.ts";
import { rowsBy } from "../rows-by.ts";
import { changedFacts } from "./changed-facts.ts";
import { fileStatements } from "./record-files.repository.ts";
import { keyStatements } from "./record-keys.repository.ts";
import { linkStatements } from "./record-links.repository.ts";
import type { RecordWrite, StateWrite, WriteContext } from "./record-write.ts";
import { reasonStatements, supersedeStatements } from "./supersede-records.repository.ts";

/**
 * The statements that write records, their revisions, links and facts and one audit row: all or nothing as one batch.
 * The batch fails with `rulebook_moved`, `org_moved` or `revision_moved` when what the writes were computed from has
 * moved. The number of statements does not depend on the number of records.
 * @param more what else happens with them, after the records stand
 */
export function writeStatements(
  db: D1Database,
  writes: readonly RecordWrite[],
  context: WriteContext,
  more: readonly D1PreparedStatement[] = [],
): D1PreparedStatement[] {
  return [
    guardVersions(db, context),
    ...recordStatements(db, writes, context),
    ...more,
    auditStatement(db, context, { records: writes.length }),
    releaseGuard(db),
  ];
}

/** `writeStatements` without its guard on versions and its audit row, for a batch that has its own. */
export function recordStatements(
  db: D1Database,
  writes: readonly RecordWrite[],
  context: WriteContext,
): D1PreparedStatement[] {
  const updates = writes.filter((write) => write.id !== null);
  const updatedIds = JSON.stringify(updates.map((write) => write.id));
  const { gone, come, newRecords } = changedFacts(writes);
  const measures = new Set([...gone, ...come].map(({ fact }) => fact.measureId));
  const change = { stamp: { at: context.at, by: context.by }, size: gone.length + come.length };
  return [
    ...guardRecords(db, writes),
    ...(updates.length === 0
      ? []
      : [
          ...supersedeStatements(db, updatedIds),
          ...deleteFacts(db, gone, change),
          ...reasonStatements(db, updates),
        ]),
    insertRecords(db, writes, context),
    ...insertRecordFacts(db, come, newRecords, change),
    moveMeasures(db, measures),
    moveForms(db, new Set(writes.map((write) => write.formId))),
    ...linkStatements(db, writes, updatedIds),
    ...keyStatements(db, writes, updatedIds),
    ...fileStatements(db, writes, context.by),
  ];
}

/**
 * The statements that bring records to another state, with what they count for there; none for none. The batch fails
 * with `revision_moved` where a record has moved since it was read, even if it stays in its state.
 */
export function stateStatements(
  db: D1Database,
  writes: readonly StateWrite[],
  context: Pick<WriteContext, "at" | "by">,
): D1PreparedStatement[] {
  if (writes.length === 0) return [];
  const moved = factDifference(
    writes.flatMap((write) => sourced(write.id, write.oldFacts)),
    writes.flatMap((write) => sourced(write.id, write.facts)),
  );
  const changes = factStatements(db, moved, { at: context.at, by: context.by });
  const states = writes.flatMap(({ id, life, expectedState }) =>
    life.state === expectedState ? [] : [[id, life.state, life.sentAt, life.approvedAt]],
  );
  const guards = guardRecords(db, writes);
  if (states.length === 0) return [...guards, ...changes];
  return [
    ...guards,
    db
      .prepare(
        `UPDATE record SET state = w.value ->> 1, sent_at = w.value ->> 2, approved_at = w.value ->> 3
         FROM json_each(?) w WHERE record.id = w.value ->> 0`,
      )
      .bind(JSON.stringify(states)),
    ...changes,
    moveForms(db, new Set(writes.map((write) => write.formId))),
  ];
}

function sourced(sourceId: number, facts: StateWrite["facts"]): SourcedFact[] {
  return facts.map((fact) => ({ fact, sourceId }));
}

type Expected = Pick<
  RecordWrite,
  "formId" | "number" | "expectedRevision" | "expectedState" | "expectedScore"
>;

/** Fails the batch where a record has moved since it was read; asks the guard of those alone, so that none costs a row. */
function guardRecords(db: D1Database, writes: readonly Expected[]): D1PreparedStatement[] {
  const known = writes.filter(({ expectedRevision }) => expectedRevision > 0);
  const fresh = writes.filter(({ expectedRevision }) => expectedRevision === 0);
  return [
    ...(known.length > 0 ? [guardKnown(db, known)] : []),
    ...[...rowsBy(fresh, ({ formId }) => formId)].map(([formId, ofForm]) => guardFresh(db, formId, ofForm)),
  ];
}

function guardKnown(db: D1Database, writes: readonly Expected[]): D1PreparedStatement {
  const expected = writes.map((write) => [
    write.formId,
    write.number,
    write.expectedRevision,
    write.expectedState,
    write.expectedScore,
  ]);
  return db
    .prepare(
      `INSERT INTO batch_guard (revision_current)
       SELECT 0 FROM json_each(?) w
       LEFT JOIN record r ON r.form_id = w.value ->> 0 AND r.number = w.value ->> 1
       WHERE r.revision IS NOT w.value ->> 2 OR r.state IS NOT w.value ->> 3
         OR (SELECT c.score FROM record_score c WHERE c.record_id = r.id) IS NOT w.value ->> 4`,
    )
    .bind(JSON.stringify(expected));
}

function guardFresh(db: D1Database, formId: number, writes: readonly Expected[]): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO batch_guard (revision_current)
       SELECT 0 FROM json_each(?2) w CROSS JOIN record r ON r.form_id = ?1 AND r.number = w.value`,
    )
    .bind(formId, JSON.stringify(writes.map(({ number }) => number)));
}

/** Moves the versions of forms, so that what was answered from their records before is known to be stale. */
function moveForms(db: D1Database, formIds: ReadonlySet<number>): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO form_state (form_id, version) SELECT value, 1 FROM json_each(?) WHERE true
       ON CONFLICT (form_id) DO UPDATE SET version = version + 1`,
    )
    .bind(JSON.stringify([...formIds]));
}

function insertRecords(
  db: D1Database,
  writes: readonly RecordWrite[],
  context: WriteContext,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO record (form_id, form_version, number, person_id, unit_id, unit_given, day, body,
         created_at, created_by, updated_at, updated_by, state, sent_at, approved_at)
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
         ?2, ?3, ?2, ?3, coalesce(value ->> 8, 'submitted'), value ->> 9, value ->> 10
       FROM json_each(?1) WHERE true
       ON CONFLICT (form_id, number) DO UPDATE SET
         form_version = excluded.form_version, person_id = excluded.person_id, unit_id = excluded.unit_id,
         unit_given = excluded.unit_given, day = excluded.day, body = excluded.body, revision = revision + 1,
         updated_at = excluded.updated_at, updated_by = excluded.updated_by, state = excluded.state,
         sent_at = excluded.sent_at, approved_at = excluded.approved_at`,
    )
    .bind(JSON.stringify(writes.map(recordRow)), context.at, context.by);
}

function recordRow(write: RecordWrite): unknown[] {
  const { formId, formVersion, number, personId, unitId, unitGiven, day, body, life } = write;
  const row = [formId, formVersion, number, personId, unitId, unitGiven ? 1 : 0, day, body];
  // Left out where it is what the table has by itself: most records are such, and they are many.
  const isPlain = life.state === "submitted" && life.sentAt === null && life.approvedAt === null;
  return isPlain ? row : [...row, life.state, life.sentAt, life.approvedAt];
}
