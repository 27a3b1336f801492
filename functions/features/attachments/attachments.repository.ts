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

const ClaimedRow = AttachmentRow.extend({ coming: z.number() });

/**
 * What became of a file that is brought under an id: `coming` while it is not yet in the bucket. `leaving`: an older
 * one is just being taken away. `taken`: the id is another file's.
 */
export type Claim =
  | { readonly kind: "claimed"; readonly row: AttachmentRow; readonly coming: boolean }
  | { readonly kind: "leaving" }
  | { readonly kind: "taken" };

/**
 * Keeps what is known of a file, as its uploader's until a record names it. The same file of the same uploader again
 * is the one that is kept already, brought anew.
 * @param digest SHA-256 of its content
 */
export async function claimAttachment(
  db: D1Database,
  viewer: Viewer,
  { id, name, type, bytes, at, digest }: AttachmentRow & { readonly digest: string },
): Promise<Claim> {
  const [claimed, before] = await db.batch([
    db
      .prepare(
        `INSERT INTO attachment (id, person_id, name, type, bytes, at, digest, coming)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1)
         ON CONFLICT (id) DO UPDATE SET at = iif(record_id IS NULL, excluded.at, at)
         WHERE person_id = excluded.person_id AND digest = excluded.digest AND doomed_at IS NULL
         RETURNING id, name, type, bytes, at, coming`,
      )
      .bind(id, viewer.personId, name, type, bytes, at, digest),
    db
      .prepare("SELECT id FROM attachment WHERE id = ? AND person_id = ? AND digest = ?")
      .bind(id, viewer.personId, digest),
  ]);
  const [row] = z.array(ClaimedRow).parse(claimed?.results);
  if (!row) return { kind: before?.results.length === 0 ? "taken" : "leaving" };
  const { coming, ...kept } = row;
  return { kind: "claimed", row: kept, coming: coming === 1 };
}

/** Notes that a file is in the bucket: from now on a record may name it. */
export async function noteArrival(db: D1Database, viewer: Viewer, id: string): Promise<void> {
  await db
    .prepare("UPDATE attachment SET coming = 0 WHERE id = ? AND person_id = ?")
    .bind(id, viewer.personId)
    .run();
}

/** Those of the files that are there and that the viewer may see: the own ones that no record names, and those of records they may read. */
export async function readAttachments(
  db: D1Database,
  viewer: Viewer,
  ids: readonly string[],
): Promise<AttachmentRow[]> {
  const { results } = await db
    .prepare(
      `SELECT a.id, a.name, a.type, a.bytes, a.at
       FROM json_each(?) w CROSS JOIN attachment a ON a.id = w.value LEFT JOIN record r ON r.id = a.record_id
       WHERE a.coming = 0 AND iif(a.record_id IS NULL, a.person_id = ${viewer.personId} AND a.doomed_at IS NULL, ${mayReadRecord(viewer)})
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
