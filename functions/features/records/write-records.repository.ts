import type { Fact } from "../facts/facts-of-record.ts";

/** One record on its way in, with what it counts for now and what it counted for before. */
export type RecordWrite = {
  readonly formId: number;
  readonly formVersion: number;
  readonly number: string;
  readonly personId: number;
  readonly unitId: number;
  readonly unitGiven: boolean;
  readonly day: number;
  /** Stored form: money in minor units, as JSON. */
  readonly body: string;
  /** 0 for a new record. */
  readonly expectedRevision: number;
  readonly facts: readonly Fact[];
  readonly oldFacts: readonly Fact[];
  /** Id of the record itself when it is there already. */
  readonly id: number | null;
  /** Where its look-up fields point; null for a form without look-up fields. */
  readonly links: readonly { readonly targetId: number; readonly field: string }[] | null;
};

/** Who writes, when, why, and under which versions the facts were computed. */
export type WriteContext = {
  readonly by: number;
  readonly at: string;
  readonly reason: string | null;
  readonly rulebookVersion: number;
  readonly orgVersion: number;
  readonly requestId: string;
  readonly action: string;
  readonly subject: string;
};

/**
 * The statements that write records, their revisions, links and facts and one audit row: all or nothing as one batch.
 * The batch fails with `rulebook_moved`, `org_moved` or `revision_moved` when what the writes were computed from has
 * moved. The number of statements does not depend on the number of records.
 */
export function writeStatements(
  db: D1Database,
  writes: readonly RecordWrite[],
  context: WriteContext,
): D1PreparedStatement[] {
  return [
    guardVersions(db, context),
    ...recordStatements(db, writes, context),
    auditStatement(db, context, { records: writes.length }),
    db.prepare("DELETE FROM batch_guard"),
  ];
}

/** `writeStatements` without its guard on versions and its audit row, for a batch that has its own. */
export function recordStatements(
  db: D1Database,
  writes: readonly RecordWrite[],
  context: WriteContext,
): D1PreparedStatement[] {
  const records = JSON.stringify(
    writes.map((write) => ({
      f: write.formId,
      v: write.formVersion,
      n: write.number,
      p: write.personId,
      u: write.unitId,
      g: write.unitGiven ? 1 : 0,
      d: write.day,
      b: write.body,
      e: write.expectedRevision,
    })),
  );
  const updates = writes.filter((write) => write.id !== null);
  const updatedIds = JSON.stringify(updates.map((write) => write.id));
  const measures = new Set(
    writes.flatMap((write) => [...write.facts, ...write.oldFacts].map((fact) => fact.measureId)),
  );
  const statements = [
    db
      .prepare(
        `INSERT INTO batch_guard (revision_current)
         SELECT coalesce((SELECT r.revision FROM record r WHERE r.form_id = w.value ->> 'f' AND r.number = w.value ->> 'n'), 0)
           IS w.value ->> 'e' FROM json_each(?) w`,
      )
      .bind(records),
    insertRecords(db, records, context),
    insertFacts(db, writes),
    db
      .prepare(
        "UPDATE measure_state SET version = version + 1 WHERE measure_id IN (SELECT value FROM json_each(?))",
      )
      .bind(JSON.stringify([...measures])),
    db
      .prepare(
        `INSERT INTO form_state (form_id, version) SELECT DISTINCT value ->> 'f', 1 FROM json_each(?) WHERE true
         ON CONFLICT (form_id) DO UPDATE SET version = version + 1`,
      )
      .bind(records),
    ...linkStatements(db, writes, updatedIds),
  ];
  if (updates.length === 0) return statements;
  return statements.toSpliced(
    1,
    0,
    ...supersede(db, updates, updatedIds),
    ...reasonStatements(db, updatedIds, context),
  );
}

/** Fails the batch unless the rulebook and the organisation are as the caller read them. */
export function guardVersions(
  db: D1Database,
  versions: { rulebookVersion: number; orgVersion: number },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO batch_guard (rulebook_current, org_current)
       SELECT rulebook_version IS ?, org_version IS ? FROM company`,
    )
    .bind(versions.rulebookVersion, versions.orgVersion);
}

/** One audit row. `detail` must hold no personal data. */
export function auditStatement(
  db: D1Database,
  context: { at: string; by: number; action: string; subject: string; requestId: string },
  detail: Readonly<Record<string, string | number>>,
): D1PreparedStatement {
  return db
    .prepare(
      "INSERT INTO audit (at, person_id, action, subject, detail, request_id) VALUES (?, ?, ?, ?, ?, ?)",
    )
    .bind(context.at, context.by, context.action, context.subject, JSON.stringify(detail), context.requestId);
}

function supersede(
  db: D1Database,
  updates: readonly RecordWrite[],
  updatedIds: string,
): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `INSERT INTO record_revision (record_id, revision, body, at, by_person, reason)
         SELECT r.id, r.revision, r.body, r.updated_at, r.updated_by, w.reason
         FROM json_each(?) i JOIN record r ON r.id = i.value LEFT JOIN record_reason w ON w.record_id = r.id`,
      )
      .bind(updatedIds),
    db
      .prepare("DELETE FROM record_reason WHERE record_id IN (SELECT value FROM json_each(?))")
      .bind(updatedIds),
    deleteFacts(
      db,
      updates.flatMap((write) => write.oldFacts.map((fact) => ({ fact, sourceId: write.id ?? 0 }))),
    ),
  ];
}

function reasonStatements(db: D1Database, updatedIds: string, context: WriteContext): D1PreparedStatement[] {
  if (context.reason === null) return [];
  return [
    db
      .prepare("INSERT INTO record_reason (record_id, reason) SELECT value, ?2 FROM json_each(?1)")
      .bind(updatedIds, context.reason),
  ];
}

/** Deletes facts by their whole key. */
export function deleteFacts(
  db: D1Database,
  facts: readonly { readonly fact: Fact; readonly sourceId: number }[],
): D1PreparedStatement {
  const keys = facts.map(({ fact, sourceId }) => [fact.measureId, fact.unitId, fact.day, sourceId]);
  return db
    .prepare(
      `DELETE FROM fact WHERE (measure_id, unit_id, day, source_id) IN
         (SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?))`,
    )
    .bind(JSON.stringify(keys));
}

function insertRecords(db: D1Database, records: string, context: WriteContext): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO record (form_id, form_version, number, person_id, unit_id, unit_given, day, body,
         created_at, created_by, updated_at, updated_by)
       SELECT value ->> 'f', value ->> 'v', value ->> 'n', value ->> 'p', value ->> 'u', value ->> 'g', value ->> 'd',
         value ->> 'b', ?2, ?3, ?2, ?3
       FROM json_each(?1) WHERE true
       ON CONFLICT (form_id, number) DO UPDATE SET
         form_version = excluded.form_version, person_id = excluded.person_id, unit_id = excluded.unit_id,
         unit_given = excluded.unit_given, day = excluded.day, body = excluded.body, revision = revision + 1,
         updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
    )
    .bind(records, context.at, context.by);
}

function insertFacts(db: D1Database, writes: readonly RecordWrite[]): D1PreparedStatement {
  const facts = writes
    .flatMap((write) =>
      write.facts.map(
        (fact) =>
          [
            fact.measureId,
            fact.unitId,
            fact.day,
            write.formId,
            write.number,
            fact.personId,
            fact.value,
          ] as const,
      ),
    )
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  return db
    .prepare(
      `INSERT INTO fact (measure_id, unit_id, day, source_id, person_id, value)
       SELECT f.value ->> 0, f.value ->> 1, f.value ->> 2, r.id, f.value ->> 5, f.value ->> 6
       FROM json_each(?) f CROSS JOIN record r ON r.form_id = f.value ->> 3 AND r.number = f.value ->> 4`,
    )
    .bind(JSON.stringify(facts));
}

function linkStatements(
  db: D1Database,
  writes: readonly RecordWrite[],
  updatedIds: string,
): D1PreparedStatement[] {
  if (writes.every((write) => write.links === null)) return [];
  const links = writes.flatMap((write) =>
    (write.links ?? []).map((link) => ({
      f: write.formId,
      n: write.number,
      t: link.targetId,
      k: link.field,
    })),
  );
  return [
    db
      .prepare("DELETE FROM record_link WHERE record_id IN (SELECT value FROM json_each(?))")
      .bind(updatedIds),
    db
      .prepare(
        `INSERT INTO record_link (target_id, record_id, field)
         SELECT l.value ->> 't', r.id, l.value ->> 'k'
         FROM json_each(?) l JOIN record r ON r.form_id = l.value ->> 'f' AND r.number = l.value ->> 'n'`,
      )
      .bind(JSON.stringify(links)),
  ];
}
