import { z } from "zod";
import { mayReadRecord, superiorOver } from "../identity/readable.repository.ts";
import type { Viewer } from "../identity/viewer.ts";

const Row = z.object({
  measure: z.string(),
  measureTitle: z.string(),
  decimals: z.number(),
  unit: z.string(),
  unitName: z.string(),
  day: z.number(),
  person: z.string(),
  personName: z.string(),
  record: z.string().nullable(),
  effect: z.number(),
  value: z.number(),
  at: z.string(),
  by: z.string().nullable(),
  byName: z.string().nullable(),
});
export type AdjustmentRow = z.infer<typeof Row>;

const Counts = z.object({ total: z.number(), hidden: z.number() });

/** Measures count records where their latest version names a form, and events of the organisation otherwise. */
const LATEST = `JOIN (SELECT definition_id, max(id) AS id FROM definition_version WHERE state = 'published'
    GROUP BY definition_id) l ON l.definition_id = a.measure_id
  JOIN definition_version v ON v.id = l.id
  LEFT JOIN record r ON v.body ->> '$.source.form' IS NOT NULL AND r.id = a.source_id`;

/** What a close holds back, in order, with how many there are and how many the viewer may not read. */
export async function readAdjustments(
  db: D1Database,
  viewer: Viewer,
  closeId: number,
  limit: number,
): Promise<{ rows: AdjustmentRow[]; total: number; hidden: number }> {
  const mine = `CASE WHEN r.id IS NOT NULL THEN ${mayReadRecord(viewer)}
    ELSE a.person_id = ${viewer.personId} OR ${superiorOver(viewer, "a.unit_id")} END`;
  const results = await db.batch([
    db
      .prepare(
        `SELECT d.code AS measure, v.body -> '$.title' AS measureTitle, coalesce(v.body ->> '$.decimals', 0) AS decimals,
           u.code AS unit, u.name AS unitName, a.day, p.code AS person, p.name AS personName,
           CASE WHEN r.id IS NOT NULL THEN f.code || ' ' || r.number END AS record, a.effect, a.value, a.at,
           CASE WHEN ${superiorOver(viewer, "a.unit_id")} THEN b.code END AS by,
           CASE WHEN ${superiorOver(viewer, "a.unit_id")} THEN b.name END AS byName
         FROM adjustment a ${LATEST}
         JOIN definition d ON d.id = a.measure_id JOIN unit u ON u.id = a.unit_id JOIN person p ON p.id = a.person_id
         LEFT JOIN definition f ON f.id = r.form_id LEFT JOIN person b ON b.id = a.by_person
         WHERE a.close_id = ?1 AND ${mine} ORDER BY a.id LIMIT ?2`,
      )
      .bind(closeId, limit),
    db
      .prepare(
        `SELECT count(*) AS total, count(*) - coalesce(sum(${mine}), 0) AS hidden
         FROM adjustment a ${LATEST} WHERE a.close_id = ?1`,
      )
      .bind(closeId),
  ]);
  return { rows: z.array(Row).parse(results[0]?.results), ...Counts.parse(results[1]?.results[0]) };
}
