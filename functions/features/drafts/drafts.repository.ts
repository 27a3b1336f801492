import { z } from "zod";
import type { Viewer } from "../identity/viewer.ts";

const DraftRow = z.object({
  key: z.string(),
  form: z.string(),
  form_version: z.number(),
  record_id: z.number().nullable(),
  base_revision: z.number().nullable(),
  body: z.string(),
  version: z.number(),
  saved_at: z.string(),
});
export type DraftRow = z.infer<typeof DraftRow>;

const SELECTED = `SELECT t.key, d.code AS form, t.form_version, t.record_id, t.base_revision, t.body, t.version, t.saved_at
  FROM draft t JOIN definition d ON d.id = t.form_id`;

/** The viewer's own drafts, what was saved last first. */
export async function listDrafts(db: D1Database, viewer: Viewer): Promise<DraftRow[]> {
  const { results } = await db
    .prepare(`${SELECTED} WHERE t.person_id = ? ORDER BY t.saved_at DESC, t.key`)
    .bind(viewer.personId)
    .all();
  return z.array(DraftRow).parse(results);
}

/** One of the viewer's own drafts. */
export async function readDraft(db: D1Database, viewer: Viewer, key: string): Promise<DraftRow | undefined> {
  const row = await db
    .prepare(`${SELECTED} WHERE t.person_id = ? AND t.key = ?`)
    .bind(viewer.personId, key)
    .first();
  return row === null ? undefined : DraftRow.parse(row);
}

/** What is to be kept under a key. `body` is JSON; `at` an instant, in milliseconds. */
export type DraftToKeep = {
  readonly key: string;
  readonly formId: number;
  readonly formVersion: number;
  readonly record: number | null;
  readonly baseRevision: number | null;
  readonly body: string;
  readonly at: number;
};

/**
 * Keeps a draft over the version it was read at, or where there is none. A version is the instant of its save, and
 * always later than the one before: a key that was deleted and is used again meets none of its old ones.
 * @param limit most drafts of one person
 * @returns the new version; undefined where another save came between, or where there is no more room
 */
export async function keepDraft(
  db: D1Database,
  viewer: Viewer,
  draft: DraftToKeep,
  { expectedVersion, limit }: { readonly expectedVersion: number; readonly limit: number },
): Promise<number | undefined> {
  const version = await db
    .prepare(
      `INSERT INTO draft (person_id, key, form_id, form_version, record_id, base_revision, body, version, saved_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, max(?8, ?10 + 1), ?9
       WHERE (SELECT count(*) FROM draft WHERE person_id = ?1 AND key <> ?2) < ?11
       ON CONFLICT (person_id, key) DO UPDATE SET
         form_id = excluded.form_id, form_version = excluded.form_version, record_id = excluded.record_id,
         base_revision = excluded.base_revision, body = excluded.body, version = excluded.version,
         saved_at = excluded.saved_at
       WHERE draft.version = ?10
       RETURNING version`,
    )
    .bind(
      viewer.personId,
      draft.key,
      draft.formId,
      draft.formVersion,
      draft.record,
      draft.baseRevision,
      draft.body,
      draft.at,
      new Date(draft.at).toISOString(),
      expectedVersion,
      limit,
    )
    .first("version");
  return z.number().nullable().parse(version) ?? undefined;
}

/** Lets go of one of the viewer's own drafts, where it still stands at a version that is given. */
export async function deleteDraft(
  db: D1Database,
  viewer: Viewer,
  key: string,
  version: number | null,
): Promise<void> {
  await db
    .prepare("DELETE FROM draft WHERE person_id = ?1 AND key = ?2 AND (?3 IS NULL OR version = ?3)")
    .bind(viewer.personId, key, version)
    .run();
}

/** Lets go of everybody's drafts that were last saved before an instant; internal to the clock. */
export async function pruneDrafts(db: D1Database, before: string): Promise<void> {
  await db.prepare("DELETE FROM draft WHERE saved_at < ?").bind(before).run();
}
