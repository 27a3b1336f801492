import { z } from "zod";
import { RECORD_EVENTS } from "#shared/contract/approvals";
import { mayReadRecord } from "../identity/readable.repository.ts";
import type { Viewer } from "../identity/viewer.ts";

const By = { by_code: z.string().nullable(), by_name: z.string().nullable() };
const EventRow = z.object({
  revision: z.number(),
  at: z.string(),
  event: z.enum(RECORD_EVENTS),
  step: z.string().nullable(),
  reason: z.string().nullable(),
  ...By,
});
const RevisionRow = z.object({ revision: z.number(), at: z.string(), reason: z.string().nullable(), ...By });
const ScoreRow = z.object({ score: z.number(), comment: z.string().nullable(), ...By });

/** What is told of a record beside its steps: what happened, its revisions, and how well it was filled. */
export type LifeRows = {
  readonly events: readonly z.infer<typeof EventRow>[];
  readonly revisions: readonly z.infer<typeof RevisionRow>[];
  readonly score: z.infer<typeof ScoreRow> | null;
};

/** The life of a record that the viewer may read, oldest first; empty where it may not. */
export async function readLifeRows(db: D1Database, viewer: Viewer, id: number): Promise<LifeRows> {
  const readable = `r.id = ?1 AND ${mayReadRecord(viewer)}`;
  const by = "p.code AS by_code, p.name AS by_name";
  const [events, revisions, score] = await db.batch(
    [
      `SELECT e.revision, e.at, e.event, e.step, e.reason, ${by}
       FROM record r JOIN record_event e ON e.record_id = r.id LEFT JOIN person p ON p.id = e.by_person
       WHERE ${readable} ORDER BY e.id`,
      `SELECT r.revision, r.updated_at AS at, w.reason, ${by}
       FROM record r JOIN person p ON p.id = r.updated_by LEFT JOIN record_reason w ON w.record_id = r.id
       WHERE ${readable}
       UNION ALL
       SELECT v.revision, v.at, v.reason, ${by}
       FROM record r JOIN record_revision v ON v.record_id = r.id JOIN person p ON p.id = v.by_person
       WHERE ${readable} ORDER BY 1`,
      `SELECT c.score, c.comment, ${by}
       FROM record r JOIN record_score c ON c.record_id = r.id JOIN person p ON p.id = c.by_person WHERE ${readable}`,
    ].map((sql) => db.prepare(sql).bind(id)),
  );
  return {
    events: z.array(EventRow).parse(events?.results),
    revisions: z.array(RevisionRow).parse(revisions?.results),
    score: z.array(ScoreRow).parse(score?.results)[0] ?? null,
  };
}

const NameRow = z.object({ id: z.number(), code: z.string(), name: z.string() });

/** Codes and names of people by id. */
export async function readNames(
  db: D1Database,
  ids: readonly number[],
): Promise<Map<number, { readonly code: string; readonly name: string }>> {
  if (ids.length === 0) return new Map();
  const { results } = await db
    .prepare("SELECT p.id, p.code, p.name FROM json_each(?) w JOIN person p ON p.id = w.value")
    .bind(JSON.stringify([...new Set(ids)]))
    .all();
  return new Map(
    z
      .array(NameRow)
      .parse(results)
      .map(({ id, code, name }) => [id, { code, name }]),
  );
}
