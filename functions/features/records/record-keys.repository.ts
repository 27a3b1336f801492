import { z } from "zod";
import type { RecordKey } from "#shared/rulebook/record-keys";
import { jsonPieces } from "../json-pieces.ts";
import type { RecordWrite } from "./record-write.ts";

/** A kept key, in the order of its row. */
export type KeyRow = readonly [formId: number, rule: number, value: string, recordId: number];

/**
 * The statements that keep what records are found by; none for forms that keep nothing. The batch fails with `key_taken`
 * where another record that stands holds what must be there once.
 */
export function keyStatements(
  db: D1Database,
  writes: readonly RecordWrite[],
  updatedIds: string,
): D1PreparedStatement[] {
  if (writes.every((write) => write.keys === null)) return [];
  const keys = writes.flatMap(({ formId, number, keys: kept }) =>
    (kept ?? []).map(({ rule, value, refuses }) => ({ row: [formId, rule, value, number], refuses })),
  );
  const rows = jsonPieces(keys.map(({ row }) => row));
  const refusing = jsonPieces(keys.flatMap(({ row, refuses }) => (refuses ? [row] : [])));
  return [
    ...(updatedIds === "[]" ? [] : [dropOthers(db, updatedIds, rows)]),
    ...rows.map((piece) => insertKeys(db, piece)),
    ...refusing.map((piece) => guardKeys(db, piece)),
  ];
}

// What stays as it is costs no row.
function dropOthers(db: D1Database, updatedIds: string, rows: readonly string[]): D1PreparedStatement {
  const stays = `SELECT w.value ->> 0, w.value ->> 1, w.value ->> 2, r.id
    FROM json_each(?) w CROSS JOIN record r ON r.form_id = w.value ->> 0 AND r.number = w.value ->> 3`;
  return db
    .prepare(
      `DELETE FROM record_key WHERE (form_id, rule, value, record_id) IN (
         SELECT k.form_id, k.rule, k.value, k.record_id FROM json_each(?) i CROSS JOIN record_key k ON k.record_id = i.value
         ${rows.map(() => `EXCEPT ${stays}`).join(" ")})`,
    )
    .bind(updatedIds, ...rows);
}

function insertKeys(db: D1Database, rows: string): D1PreparedStatement {
  return db
    .prepare(
      `INSERT OR IGNORE INTO record_key (form_id, rule, value, record_id)
       SELECT w.value ->> 0, w.value ->> 1, w.value ->> 2, r.id
       FROM json_each(?) w CROSS JOIN record r ON r.form_id = w.value ->> 0 AND r.number = w.value ->> 3`,
    )
    .bind(rows);
}

function guardKeys(db: D1Database, rows: string): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO batch_guard (key_free)
       SELECT 0 FROM json_each(?) w
       CROSS JOIN record_key k ON k.form_id = w.value ->> 0 AND k.rule = w.value ->> 1 AND k.value = w.value ->> 2
       CROSS JOIN record r ON r.id = k.record_id
       WHERE r.state <> 'withdrawn' AND r.number <> w.value ->> 3 LIMIT 1`,
    )
    .bind(rows);
}

const HolderRow = z.tuple([z.number(), z.string(), z.string()]);

/** Who holds some keys of a form: rule, value and the record's number; withdrawn ones hold nothing. Internal to imports. */
export async function readKeyHolders(
  db: D1Database,
  formId: number,
  keys: readonly RecordKey[],
): Promise<z.infer<typeof HolderRow>[]> {
  const pieces = jsonPieces(keys.map(({ rule, value }) => [rule, value]));
  const rows: z.infer<typeof HolderRow>[] = [];
  for (const piece of pieces) {
    const found = await db
      .prepare(
        `SELECT k.rule, k.value, r.number FROM json_each(?2) w
         CROSS JOIN record_key k ON k.form_id = ?1 AND k.rule = w.value ->> 0 AND k.value = w.value ->> 1
         CROSS JOIN record r ON r.id = k.record_id WHERE r.state <> 'withdrawn'`,
      )
      .bind(formId, piece)
      .raw();
    rows.push(...z.array(HolderRow).parse(found));
  }
  return rows;
}

const StoredKey = z.tuple([z.number(), z.number(), z.string(), z.number()]);

/** What is kept of the records of a range of ids, the first excluded; internal to rebuilding. */
export async function readKeysFrom(
  db: D1Database,
  ids: { readonly after: number; readonly until: number },
): Promise<KeyRow[]> {
  const rows = await db
    .prepare(
      `SELECT form_id, rule, value, record_id FROM record_key WHERE record_id > ? AND record_id <= ?
       ORDER BY record_id, rule, value`,
    )
    .bind(ids.after, ids.until)
    .raw();
  return z.array(StoredKey).parse(rows);
}

/** The statements that put kept keys right: some go, some come. */
export function remadeKeyStatements(
  db: D1Database,
  { gone, come }: { readonly gone: readonly KeyRow[]; readonly come: readonly KeyRow[] },
): D1PreparedStatement[] {
  const columns = "value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)";
  return [
    ...jsonPieces(gone).map((piece) =>
      db
        .prepare(`DELETE FROM record_key WHERE (form_id, rule, value, record_id) IN (SELECT ${columns})`)
        .bind(piece),
    ),
    ...jsonPieces(come).map((piece) =>
      db.prepare(`INSERT INTO record_key (form_id, rule, value, record_id) SELECT ${columns}`).bind(piece),
    ),
  ];
}
