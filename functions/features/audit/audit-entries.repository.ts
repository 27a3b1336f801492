import { z } from "zod";

const EntryRow = z.object({
  id: z.number(),
  at: z.string(),
  person: z.string().nullable(),
  person_name: z.string().nullable(),
  action: z.string(),
  subject: z.string(),
  detail: z.string(),
  request_id: z.string(),
});

/** A row of the audit; `detail` is JSON. */
export type EntryRow = z.infer<typeof EntryRow>;

/**
 * Which rows: texts are prefixes, blank for all, but a person's whole code is that person; instants are UTC, `until`
 * exclusive; ids are below `before`.
 */
export type EntryFilter = {
  readonly action: string;
  /** Whether the action is one act and no prefix. */
  readonly isOneAct: boolean;
  readonly subject: string;
  readonly person: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly before: number | null;
};

/** Rows of the audit, the latest first. */
export async function listEntries(db: D1Database, filter: EntryFilter, limit: number): Promise<EntryRow[]> {
  const { results } = await db
    .prepare(
      `SELECT a.id, a.at, p.code AS person, p.name AS person_name, a.action, a.subject, a.detail, a.request_id
       FROM audit a LEFT JOIN person p ON p.id = a.person_id
       WHERE (?1 IS NULL OR a.id < ?1) AND (?2 IS NULL OR a.at >= ?2) AND (?3 IS NULL OR a.at < ?3)
         AND iif(?8, a.action, substr(a.action, 1, length(?4))) = ?4 AND substr(a.subject, 1, length(?5)) = ?5
         AND (?6 = '' OR iif((SELECT count(*) FROM person WHERE upper(code) = upper(?6)), upper(p.code),
           substr(upper(p.code), 1, length(?6))) = upper(?6))
       ORDER BY a.id DESC LIMIT ?7`,
    )
    .bind(
      filter.before,
      filter.from,
      filter.until,
      filter.action,
      filter.subject,
      filter.person,
      limit,
      filter.isOneAct ? 1 : 0,
    )
    .all();
  return z.array(EntryRow).parse(results);
}
