import { z } from "zod";
import { mayReadRecord, superiorOver, waitingStep } from "../identity/readable.repository.ts";
import type { Viewer } from "../identity/viewer.ts";
import { RECORD_COLUMNS, RECORD_JOINS, RECORD_TABLES, RecordRow } from "./record-rows.ts";

function selectRecords(viewer: Viewer): string {
  return `SELECT ${RECORD_COLUMNS}, ${standingColumns(viewer)} FROM ${RECORD_TABLES}
    WHERE ${mayReadRecord(viewer)}`;
}

function standingColumns(viewer: Viewer): string {
  return `${superiorOver(viewer, "r.unit_id")} AS superior, ${waitingStep(viewer)} AS step`;
}

/** One record by id, where the viewer may read it. */
export async function readRecord(db: D1Database, viewer: Viewer, id: number): Promise<RecordRow | undefined> {
  const row = await db
    .prepare(`${selectRecords(viewer)} AND r.id = ?`)
    .bind(id)
    .first();
  return row === null ? undefined : RecordRow.parse(row);
}

/** Records by id, where the viewer may read them. */
export async function readRecordsById(
  db: D1Database,
  viewer: Viewer,
  ids: readonly number[],
): Promise<RecordRow[]> {
  const { results } = await db
    .prepare(`${selectRecords(viewer)} AND r.id IN (SELECT value FROM json_each(?))`)
    .bind(JSON.stringify(ids))
    .all();
  return z.array(RecordRow).parse(results);
}

/**
 * Records of a form by number, where the viewer may read them; one query for any count. It starts from the numbers:
 * left to itself the planner reads all records of the form.
 */
export async function readRecordsByNumber(
  db: D1Database,
  viewer: Viewer,
  formCode: string,
  numbers: readonly string[],
): Promise<RecordRow[]> {
  if (numbers.length === 0) return [];
  const { results } = await db
    .prepare(
      `SELECT ${RECORD_COLUMNS}, ${standingColumns(viewer)}
       FROM definition d CROSS JOIN json_each(?2) w
       CROSS JOIN record r ON r.form_id = d.id AND r.number = w.value
       ${RECORD_JOINS}
       WHERE d.kind = 'form' AND d.code = ?1 AND ${mayReadRecord(viewer)}`,
    )
    .bind(formCode, JSON.stringify([...new Set(numbers)]))
    .all();
  return z.array(RecordRow).parse(results);
}

/** A page of records, newest first. `before` is the last id of the page before; `text` is searched in number and body. */
export async function listRecords(
  db: D1Database,
  viewer: Viewer,
  query: { form: string; mine: boolean; text: string; before: number; limit: number },
): Promise<RecordRow[]> {
  const mine = query.mine ? `AND r.person_id = ${viewer.personId}` : "";
  const { results } = await db
    .prepare(
      `${selectRecords(viewer)} ${mine} AND d.kind = 'form' AND d.code = ?1 AND r.id < ?2
         AND (?3 = '' OR instr(lower(r.number), lower(?3)) > 0 OR instr(lower(r.body), lower(?3)) > 0)
       ORDER BY r.id DESC LIMIT ?4`,
    )
    .bind(query.form, query.before, query.text, query.limit)
    .all();
  return z.array(RecordRow).parse(results);
}

const RevisionRow = z.object({
  revision: z.number(),
  body: z.string(),
  at: z.string(),
  by: z.string(),
  reason: z.string().nullable(),
});

/** All revisions of a record that the viewer may read, newest first; empty when it may not. */
export async function readHistory(
  db: D1Database,
  viewer: Viewer,
  id: number,
): Promise<z.infer<typeof RevisionRow>[]> {
  const { results } = await db
    .prepare(
      `SELECT r.revision, r.body, r.updated_at AS at, m.code AS by, w.reason
       FROM record r JOIN person m ON m.id = r.updated_by LEFT JOIN record_reason w ON w.record_id = r.id
       WHERE r.id = ?1 AND ${mayReadRecord(viewer)}
       UNION ALL
       SELECT v.revision, v.body, v.at, m.code, v.reason
       FROM record_revision v JOIN record r ON r.id = v.record_id JOIN person m ON m.id = v.by_person
       WHERE r.id = ?1 AND ${mayReadRecord(viewer)}
       ORDER BY 1 DESC`,
    )
    .bind(id)
    .all();
  return z.array(RevisionRow).parse(results);
}

const EvidenceRow = z.object({
  target_id: z.number(),
  form_code: z.string(),
  id: z.number(),
  number: z.string(),
  body: z.string(),
  readable: z.number().describe("1 when the viewer may read the record itself"),
});
export type EvidenceRow = z.infer<typeof EvidenceRow>;

/**
 * Records of the given forms that point at the targets through a look-up field; one query for any count. All of them:
 * a grade is the same for everybody who may see it. Those that the viewer may not read must not be named.
 */
export async function readEvidence(
  db: D1Database,
  viewer: Viewer,
  targetIds: readonly number[],
  forms: readonly { code: string; by: string }[],
): Promise<EvidenceRow[]> {
  if (targetIds.length === 0) return [];
  const { results } = await db
    .prepare(
      `SELECT l.target_id, d.code AS form_code, r.id, r.number, r.body, ${mayReadRecord(viewer)} AS readable
       FROM json_each(?1) t JOIN record_link l ON l.target_id = t.value
       JOIN record r ON r.id = l.record_id JOIN definition d ON d.id = r.form_id
       WHERE EXISTS (SELECT 1 FROM json_each(?2) f WHERE f.value ->> 'code' = d.code AND f.value ->> 'by' = l.field)
       ORDER BY l.target_id, r.id`,
    )
    .bind(JSON.stringify(targetIds), JSON.stringify(forms))
    .all();
  return z.array(EvidenceRow).parse(results);
}
