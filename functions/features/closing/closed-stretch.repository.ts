/**
 * SQL for the days on which a close holds the units below it: those on which they stood there. A unit that begins during
 * the period is held from the period's first day on, because there is nothing before it that could still move.
 */
export const CLOSED_STRETCH = `SELECT c.unit_id, p.id AS close_id, p.state,
    CASE WHEN c.from_day > p.from_day
        AND c.from_day > (SELECT min(l.from_day) FROM unit_placement l WHERE l.unit_id = c.unit_id)
      THEN c.from_day ELSE p.from_day END AS from_day,
    min(c.until_day, p.until_day) AS until_day
  FROM period_close p
  JOIN unit_closure c ON c.ancestor_id = p.unit_id AND c.from_day < p.until_day AND p.from_day < c.until_day`;

/** The statements that close new units on the days on which those above them are closed. */
export function closeNewUnits(db: D1Database, unitIds: readonly number[]): D1PreparedStatement[] {
  if (unitIds.length === 0) return [];
  return [
    db
      .prepare(
        `INSERT INTO closed_unit (unit_id, from_day, until_day, close_id)
         SELECT unit_id, from_day, until_day, close_id FROM (${CLOSED_STRETCH})
         WHERE state = 'closed' AND unit_id IN (SELECT value FROM json_each(?))`,
      )
      .bind(JSON.stringify(unitIds)),
  ];
}
