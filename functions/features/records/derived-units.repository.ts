import { z } from "zod";
import { jsonPieces } from "../json-pieces.ts";
import { LIFE_COLUMNS, LIFE_JOIN, LIFE_SELECTED } from "./record-rows.ts";

const CountRow = z.object({ person_id: z.number(), records: z.number() });

const StoredRow = z.object({
  id: z.number(),
  number: z.string(),
  form_id: z.number(),
  form_code: z.string(),
  form_version: z.number(),
  person_id: z.number(),
  unit_id: z.number(),
  unit_given: z.number(),
  day: z.number(),
  body: z.string(),
  ...LIFE_COLUMNS,
});

/** A record as far as its unit and its facts need it. */
export type StoredRecord = z.infer<typeof StoredRow>;

const COLUMNS = `r.id, r.number, r.form_id, d.code AS form_code, r.form_version, r.person_id, r.unit_id, r.unit_given, r.day, r.body,
  ${LIFE_SELECTED}
  FROM record r JOIN definition d ON d.id = r.form_id ${LIFE_JOIN}`;

/** Whether a record `r` follows postings: it takes its unit from one, or is of a form that counts by roles. */
const FOLLOWS = `(r.unit_given = 0 OR r.form_id IN (
  SELECT f.id FROM json_each(?2) c JOIN definition f ON f.kind = 'form' AND f.code = c.value))`;

/** How many records of each person follow their postings. @param roleForms codes of forms that count by roles */
export async function countFollowing(
  db: D1Database,
  personIds: readonly number[],
  roleForms: readonly string[],
): Promise<Map<number, number>> {
  const { results } = await db
    .prepare(
      `SELECT r.person_id, count(*) AS records FROM json_each(?1) w JOIN record r ON r.person_id = w.value
       WHERE ${FOLLOWS} GROUP BY r.person_id`,
    )
    .bind(JSON.stringify(personIds), JSON.stringify(roleForms))
    .all();
  return new Map(
    z
      .array(CountRow)
      .parse(results)
      .map((row) => [row.person_id, row.records]),
  );
}

/** The records of these people that follow their postings. @param roleForms codes of forms that count by roles */
export async function readFollowing(
  db: D1Database,
  personIds: readonly number[],
  roleForms: readonly string[],
): Promise<StoredRecord[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} WHERE ${FOLLOWS} AND r.person_id IN (SELECT value FROM json_each(?1)) ORDER BY r.id`,
    )
    .bind(JSON.stringify(personIds), JSON.stringify(roleForms))
    .all();
  return z.array(StoredRow).parse(results);
}

/** Records by id, after one and up to a number of them; of a day and later where one is given. */
export async function readRecordsAfter(
  db: D1Database,
  after: number,
  limit: number,
  fromDay?: number,
): Promise<StoredRecord[]> {
  const { results } = await db
    .prepare(`SELECT ${COLUMNS} WHERE r.id > ?1 AND (?3 IS NULL OR r.day >= ?3) ORDER BY r.id LIMIT ?2`)
    .bind(after, limit, fromDay ?? null)
    .all();
  return z.array(StoredRow).parse(results);
}

/** The statements that put records into other units, and move the versions of their forms. */
export function movedRecordStatements(
  db: D1Database,
  moved: readonly { readonly id: number; readonly unitId: number }[],
): D1PreparedStatement[] {
  if (moved.length === 0) return [];
  const pieces = jsonPieces(moved.map((record) => [record.id, record.unitId]));
  return [
    ...pieces.map((piece) =>
      db
        .prepare(
          `UPDATE record SET unit_id = w.value ->> 1 FROM json_each(?) w WHERE record.id = w.value ->> 0`,
        )
        .bind(piece),
    ),
    ...pieces.map((piece) =>
      db
        .prepare(
          `UPDATE form_state SET version = version + 1 WHERE form_id IN
             (SELECT r.form_id FROM json_each(?) w JOIN record r ON r.id = w.value ->> 0)`,
        )
        .bind(piece),
    ),
  ];
}
