import { z } from "zod";
import { FOUND_BY_ALL, FOUND_BY_READERS } from "#shared/rulebook/record-keys";
import { decidedRecords, mayReadRecord } from "../identity/readable.repository.ts";
import type { Viewer } from "../identity/viewer.ts";

const FoundRow = z.object({
  id: z.number(),
  number: z.string(),
  form_version: z.number(),
  body: z.string(),
  readable: z.number().describe("1 when the viewer may read the record itself"),
});

/** A record that a look-up may name. One that is not readable is known by its shared fields alone. */
export type FoundRow = z.infer<typeof FoundRow>;

const RULES = `(${FOUND_BY_ALL}, ${FOUND_BY_READERS})`;

const foundColumns = (viewer: Viewer): string =>
  `r.id, r.number, r.form_version, r.body, ${mayReadRecord(viewer)} AS readable`;

/**
 * Records of a form that hold all of some folded words in their number, their label or what they share, as far as the
 * viewer may find them there: where a key begins with the only word, then the own ones, the newest first, then the others
 * in the order of their keys. Withdrawn records are not offered. A search reads the keys of the form, never its records.
 * @param shares whether the form shows its shared fields to everybody
 */
export async function findRecords(
  db: D1Database,
  viewer: Viewer,
  {
    formId,
    words,
    shares,
    limit,
  }: {
    readonly formId: number;
    readonly words: readonly string[];
    readonly shares: boolean;
    readonly limit: number;
  },
): Promise<FoundRow[]> {
  const columns = foundColumns(viewer);
  const ofForm = `k.form_id = ?1 AND k.rule IN ${RULES}`;
  const holdsWords = ["1", ...words.map((_, place) => `instr(k.value, ?${place + 3}) > 0`)].join(" AND ");
  const mayFind = `r.state <> 'withdrawn' AND (${shares ? `k.rule = ${FOUND_BY_ALL} OR` : ""} ${mayReadRecord(viewer)})`;
  const byKey = (where: string): string =>
    `SELECT ${columns} FROM record_key k CROSS JOIN record r ON r.id = k.record_id
     WHERE ${ofForm} AND ${where} AND ${mayFind} ORDER BY k.rule, k.value LIMIT ?2`;
  const byRecord = (records: string): string =>
    `SELECT ${columns} FROM record r WHERE ${records} AND r.form_id = ?1 AND r.state <> 'withdrawn' AND EXISTS (
       SELECT 1 FROM record_key k WHERE k.record_id = r.id AND ${ofForm} AND ${holdsWords})
     ORDER BY r.id DESC LIMIT ?2`;
  // Who holds no right and is shown nothing reads a few records of others: to look for them among all would be long.
  const fewOthers = !shares && !viewer.isAdmin && viewer.grants.length === 0;
  // A record may be found by each of its two keys.
  const values = [formId, 2 * limit, ...words] as const;
  const parts = await db.batch([
    ...words
      .slice(0, words.length === 1 ? 1 : 0)
      .map(() => db.prepare(byKey("k.value >= ?3 AND k.value < ?3 || char(1114111)")).bind(...values)),
    db.prepare(byRecord(`r.person_id = ${viewer.personId}`)).bind(...values),
    db
      .prepare(fewOthers ? byRecord(`r.id IN (${decidedRecords(viewer)})`) : byKey(holdsWords))
      .bind(...values),
  ]);
  const rows = parts.flatMap((part) => z.array(FoundRow).parse(part.results));
  return [...new Map(rows.map((row) => [row.id, row])).values()].slice(0, limit);
}

const NamedRow = FoundRow.extend({ form_code: z.string() });

/** The records that look-ups name, whether the viewer may read them or not; one query for any count. */
export async function readNamed(
  db: D1Database,
  viewer: Viewer,
  named: readonly { readonly form: string; readonly number: string }[],
): Promise<z.infer<typeof NamedRow>[]> {
  if (named.length === 0) return [];
  const { results } = await db
    .prepare(
      `SELECT ${foundColumns(viewer)}, d.code AS form_code FROM json_each(?) w
       CROSS JOIN definition d ON d.kind = 'form' AND d.code = w.value ->> 'form'
       CROSS JOIN record r ON r.form_id = d.id AND r.number = w.value ->> 'number'`,
    )
    .bind(JSON.stringify(named))
    .all();
  return z.array(NamedRow).parse(results);
}

/** The viewer's own last record of a form. */
export async function readLastOwn(
  db: D1Database,
  viewer: Viewer,
  formId: number,
): Promise<FoundRow | undefined> {
  const row = await db
    .prepare(
      `SELECT ${foundColumns(viewer)} FROM record r
       WHERE r.person_id = ${viewer.personId} AND r.form_id = ? AND r.state <> 'withdrawn' ORDER BY r.id DESC LIMIT 1`,
    )
    .bind(formId)
    .first();
  return row === null ? undefined : FoundRow.parse(row);
}
