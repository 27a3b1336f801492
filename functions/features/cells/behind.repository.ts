import { z } from "zod";
import { mayReadRecord, superiorOver } from "../identity/readable.repository.ts";
import type { Viewer } from "../identity/viewer.ts";
import type { CountedAsk } from "../facts/ask.ts";
import { COUNTED_FROM, COUNTED_UNTIL, filterValues, IN_ROLE } from "../facts/stock-filter.repository.ts";

const Row = z.object({
  record_id: z.number().nullable(),
  form: z.string().nullable(),
  form_version: z.number().nullable(),
  number: z.string().nullable(),
  body: z.string().nullable(),
  person_code: z.string(),
  person_name: z.string(),
  unit_code: z.string(),
  day: z.number(),
  value: z.number(),
});
export type BehindRow = z.infer<typeof Row>;

const Total = z.object({ total: z.number(), hidden: z.number() });

/**
 * What stands behind one ask, at most `limit` rows, with how many there are and how many the viewer may not see. A
 * record belongs to its own unit, whatever unit it counts in.
 */
export async function readBehind(
  db: D1Database,
  viewer: Viewer,
  ask: CountedAsk,
  limit: number,
): Promise<{ rows: BehindRow[]; total: number; hidden: number }> {
  const isStock = ask.kind === "stock";
  const source = isStock ? stockSource(ask.personId !== null) : factSource(ask.personId !== null);
  const keys = isStock
    ? [ask.personId ?? ask.unitId, ask.from, ask.until, ...filterValues(ask.who)]
    : [ask.measureId, ask.personId ?? ask.unitId, ask.from, ask.until];
  const mine = `CASE WHEN r.id IS NOT NULL THEN ${mayReadRecord(viewer)}
    ELSE b.person_id = ${viewer.personId} OR ${superiorOver(viewer, "b.unit_id")} END`;
  const results = await db.batch([
    db
      .prepare(
        `WITH b AS (${source})
         SELECT b.record_id, d.code AS form, r.form_version, r.number, r.body, p.code AS person_code, p.name AS person_name,
           u.code AS unit_code, b.day, b.value
         FROM b JOIN person p ON p.id = b.person_id JOIN unit u ON u.id = b.unit_id
         LEFT JOIN record r ON r.id = b.record_id LEFT JOIN definition d ON d.id = r.form_id
         WHERE ${mine} ORDER BY b.day, p.code, r.number LIMIT ${limit}`,
      )
      .bind(...keys),
    db
      .prepare(
        `WITH b AS (${source}) SELECT count(*) AS total, count(*) - coalesce(sum(${mine}), 0) AS hidden
         FROM b LEFT JOIN record r ON r.id = b.record_id`,
      )
      .bind(...keys),
  ]);
  const counts = Total.parse(results[1]?.results[0]);
  return { rows: z.array(Row).parse(results[0]?.results), ...counts };
}

function factSource(ofPerson: boolean): string {
  const record = `CASE WHEN json_extract(v.body, '$.source.form') IS NULL THEN NULL ELSE f.source_id END`;
  const columns = `${record} AS record_id, f.person_id, f.unit_id, f.day, f.value`;
  const version = `JOIN (SELECT definition_id, max(id) AS id FROM definition_version GROUP BY definition_id) l
      ON l.definition_id = f.measure_id JOIN definition_version v ON v.id = l.id`;
  if (ofPerson) {
    return `SELECT ${columns} FROM fact f ${version}
      WHERE f.measure_id = ?1 AND f.person_id = ?2 AND f.day >= ?3 AND f.day < ?4
        AND f.unit_id IN (SELECT unit_id FROM record WHERE person_id = ?2 UNION SELECT unit_id FROM posting WHERE person_id = ?2)`;
  }
  return `SELECT ${columns} FROM unit_closure c JOIN fact f ON f.measure_id = ?1 AND f.unit_id = c.unit_id
      AND f.day >= max(?3, c.from_day) AND f.day < min(?4, c.until_day) ${version}
    WHERE c.ancestor_id = ?2 AND c.from_day < ?4 AND c.until_day > ?3`;
}

function stockSource(ofPerson: boolean): string {
  const from = ofPerson ? "q.from_day" : "max(q.from_day, c.from_day)";
  const until = ofPerson ? "q.until_day" : "min(q.until_day, c.until_day)";
  const postings = ofPerson
    ? "JOIN posting o ON o.person_id = q.scope_id"
    : `JOIN unit_closure c ON c.ancestor_id = q.scope_id AND c.from_day < q.until_day AND c.until_day > q.from_day
       JOIN posting o ON o.unit_id = c.unit_id`;
  return `SELECT NULL AS record_id, s.person_id, s.unit_id, s.day, s.until_day - s.day AS value
    FROM (SELECT o.person_id, o.unit_id, max(${from}, ${COUNTED_FROM}) AS day, min(${until}, ${COUNTED_UNTIL}) AS until_day
      FROM (SELECT ?1 AS scope_id, ?2 AS from_day, ?3 AS until_day, ?4 AS roles, ?5 AS confirmed, ?6 AS tenure) q
      ${postings} JOIN person p ON p.id = o.person_id
      WHERE ${IN_ROLE}) s
    WHERE s.day < s.until_day`;
}
