import { FACT } from "./fact-lines.ts";

/** Who writes, and when: what is held back says so. */
export type Stamp = { readonly at: string; readonly by: number | null };

/** SQL that says whether a unit is closed on a day. */
export function isClosed(unit: string, day: string): string {
  // The first part is asked once a statement: where nothing is closed no fact is looked up.
  return `(EXISTS (SELECT 1 FROM closed_unit) AND EXISTS (
    SELECT 1 FROM closed_unit c WHERE c.unit_id = ${unit} AND c.from_day <= ${day} AND ${day} < c.until_day))`;
}

/**
 * Keeps as adjustments what comes (1) or goes (-1) on closed days.
 * @param rows facts as `factPieces` has them, whose days lie in `days`
 * @param source SQL for the source's id of a fact `f.value`, and what it joins for it
 */
export function holdBack(
  db: D1Database,
  effect: 1 | -1,
  rows: string,
  source: { readonly id: string; readonly join: string },
  {
    stamp,
    days,
  }: { readonly stamp: Stamp; readonly days: { readonly first: number; readonly last: number } },
): D1PreparedStatement {
  // Where nothing is closed on these days the rows are not even parsed: an import pays nothing.
  return db
    .prepare(
      `INSERT INTO adjustment (close_id, measure_id, unit_id, day, source_id, person_id, value, effect, at, by_person)
       SELECT min(c.close_id), ${FACT.measureId}, ${FACT.unitId}, ${FACT.day}, ${source.id}, ${FACT.personId},
         ${FACT.value}, ${effect}, ?2, ?3
       FROM (SELECT 1 FROM closed_unit WHERE from_day <= ?5 AND until_day > ?4 LIMIT 1)
       CROSS JOIN json_each(?1) f
       CROSS JOIN closed_unit c ON c.unit_id = ${FACT.unitId} AND c.from_day <= ${FACT.day} AND ${FACT.day} < c.until_day
       ${source.join}
       GROUP BY f.key ORDER BY f.key`,
    )
    .bind(rows, stamp.at, stamp.by, days.first, days.last);
}

/** What the adjustments of a close come to, per fact: 1 where it is to come, -1 where it is to go. */
const NET = `SELECT measure_id, unit_id, day, source_id, person_id, value, sum(effect) AS effect
  FROM adjustment WHERE close_id = ?1 GROUP BY measure_id, unit_id, day, source_id, person_id, value`;

/**
 * The statements that bring into the facts what a close has held back, and forget what was added up of those days.
 * To stand in the batch that reopens the close, after its days are open and adjustments on days that another close
 * holds are that one's.
 */
export function applyAdjustments(db: D1Database, closeId: number): D1PreparedStatement[] {
  return [
    `DELETE FROM rollup WHERE (measure_id, scope, from_day, until_day, variant) IN (
       SELECT r.measure_id, r.scope, r.from_day, r.until_day, r.variant
       FROM (SELECT measure_id, min(day) AS first, max(day) AS last FROM adjustment WHERE close_id = ?1 GROUP BY measure_id) a
       JOIN rollup r ON r.measure_id = a.measure_id AND r.from_day <= a.last AND r.until_day > a.first)`,
    `DELETE FROM fact WHERE (measure_id, unit_id, day, source_id) IN (
       SELECT measure_id, unit_id, day, source_id FROM (${NET}) WHERE effect < 0)`,
    `INSERT INTO fact (measure_id, unit_id, day, source_id, person_id, value)
     SELECT measure_id, unit_id, day, source_id, person_id, value FROM (${NET}) WHERE effect > 0 ORDER BY 1, 2, 3, 4`,
    `UPDATE measure_state SET version = version + 1
     WHERE measure_id IN (SELECT measure_id FROM adjustment WHERE close_id = ?1)`,
  ].map((sql) => db.prepare(sql).bind(closeId));
}
