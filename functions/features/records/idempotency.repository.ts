import { z } from "zod";

const KeyRow = z.object({ digest: z.string(), record_id: z.number() });

/** What a person's idempotency key was used for before, if it was. */
export async function readIdempotencyKey(
  db: D1Database,
  personId: number,
  key: string,
): Promise<z.infer<typeof KeyRow> | undefined> {
  const row = await db
    .prepare("SELECT digest, record_id FROM idempotency_key WHERE person_id = ? AND key = ?")
    .bind(personId, key)
    .first();
  return row === null ? undefined : KeyRow.parse(row);
}

const UsedKeyRow = KeyRow.extend({ key: z.string() });

/** What some of a person's idempotency keys were used for before, by key. */
export async function readIdempotencyKeys(
  db: D1Database,
  personId: number,
  keys: readonly string[],
): Promise<Map<string, z.infer<typeof UsedKeyRow>>> {
  const { results } = await db
    .prepare(
      `SELECT k.key, k.digest, k.record_id FROM json_each(?2) w
       JOIN idempotency_key k ON k.person_id = ?1 AND k.key = w.value`,
    )
    .bind(personId, JSON.stringify(keys))
    .all();
  return new Map(
    z
      .array(UsedKeyRow)
      .parse(results)
      .map((row) => [row.key, row]),
  );
}

/** Remembers the key in the batch that writes the record, so that both happen or neither. */
export function rememberIdempotencyKey(
  db: D1Database,
  entry: { personId: number; key: string; digest: string; formId: number; number: string; at: string },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO idempotency_key (person_id, key, digest, record_id, at)
       SELECT ?1, ?2, ?3, id, ?6 FROM record WHERE form_id = ?4 AND number = ?5`,
    )
    .bind(entry.personId, entry.key, entry.digest, entry.formId, entry.number, entry.at);
}

/** Takes the next number of a form's series; numbers may be skipped, never given twice. */
export async function nextNumber(db: D1Database, formId: number): Promise<number> {
  const last = await db
    .prepare(
      `INSERT INTO number_series (form_id, last) VALUES (?, 1)
       ON CONFLICT (form_id) DO UPDATE SET last = last + 1 RETURNING last`,
    )
    .bind(formId)
    .first("last");
  return z.number().parse(last);
}
