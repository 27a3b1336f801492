import { z } from "zod";
import { mayReadRecord } from "../identity/readable.repository.ts";
import type { Viewer } from "../identity/viewer.ts";

const AttachmentRow = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  bytes: z.number(),
  at: z.string(),
});
export type AttachmentRow = z.infer<typeof AttachmentRow>;

/** Keeps what is known of a file, as its uploader's until a record names it. */
export async function addAttachment(db: D1Database, viewer: Viewer, row: AttachmentRow): Promise<void> {
  await db
    .prepare("INSERT INTO attachment (id, person_id, name, type, bytes, at) VALUES (?, ?, ?, ?, ?, ?)")
    .bind(row.id, viewer.personId, row.name, row.type, row.bytes, row.at)
    .run();
}

/** Those of the files that the viewer may see: the own ones that no record names, and those of records they may read. */
export async function readAttachments(
  db: D1Database,
  viewer: Viewer,
  ids: readonly string[],
): Promise<AttachmentRow[]> {
  const { results } = await db
    .prepare(
      `SELECT a.id, a.name, a.type, a.bytes, a.at
       FROM json_each(?) w CROSS JOIN attachment a ON a.id = w.value LEFT JOIN record r ON r.id = a.record_id
       WHERE iif(a.record_id IS NULL, a.person_id = ${viewer.personId} AND a.doomed_at IS NULL, ${mayReadRecord(viewer)})
       ORDER BY w.key`,
    )
    .bind(JSON.stringify([...new Set(ids)]))
    .all();
  return z.array(AttachmentRow).parse(results);
}

/**
 * Marks files that no record and no draft names, uploaded before an instant, so that no record can name them any more;
 * internal to the clock.
 * @returns the ids of all that are marked, those of a run before that did not come to its end too
 */
export async function doomAttachments(
  db: D1Database,
  { before, at, limit }: { readonly before: string; readonly at: string; readonly limit: number },
): Promise<string[]> {
  const [, marked] = await db.batch([
    db
      .prepare(
        `UPDATE attachment SET doomed_at = ?2 WHERE record_id IS NULL AND doomed_at IS NULL AND id IN (
           SELECT a.id FROM attachment a WHERE a.record_id IS NULL AND a.at < ?1 AND NOT EXISTS (
             SELECT 1 FROM draft t WHERE t.person_id = a.person_id AND instr(t.body, a.id) > 0)
           ORDER BY a.at LIMIT ?3)`,
      )
      .bind(before, at, limit),
    db
      .prepare(
        "SELECT id FROM attachment WHERE record_id IS NULL AND doomed_at IS NOT NULL ORDER BY at LIMIT ?",
      )
      .bind(limit),
  ]);
  return z
    .array(z.object({ id: z.string() }))
    .parse(marked?.results)
    .map(({ id }) => id);
}

/** Forgets files that are gone; internal to the clock. */
export async function forgetAttachments(db: D1Database, ids: readonly string[]): Promise<void> {
  await db
    .prepare("DELETE FROM attachment WHERE record_id IS NULL AND id IN (SELECT value FROM json_each(?))")
    .bind(JSON.stringify(ids))
    .run();
}
