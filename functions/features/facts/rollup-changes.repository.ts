import { isClosed } from "./closed-facts.repository.ts";
import { FACT } from "./fact-lines.ts";
import { placesOf } from "./person-places.repository.ts";

/** More facts than this are not worth finding the rows they touch: what they could touch is forgotten. */
export const SMALL_CHANGE_FACTS = 100;

/** What changes: facts as `factPieces` has them, and whether those on closed days stay as they are. */
type Change = { readonly rows: string; readonly isHeld: boolean };

/** The statements that add to what is kept what facts are about to come to; to stand before they come. */
export function addToRollups(db: D1Database, { rows, isHeld }: Change): D1PreparedStatement[] {
  const change = `SELECT ${FACT.measureId} AS measure_id, ${FACT.unitId} AS unit_id, ${FACT.day} AS day,
      ${FACT.personId} AS person_id, ${FACT.value} AS value
    FROM json_each(?) f ${isHeld ? `WHERE NOT ${isClosed(FACT.unitId, FACT.day)}` : ""}`;
  return [dropVariants(db, rows), db.prepare(moveRollups("+", change, "")).bind(rows)];
}

/** The statements that take from what is kept what facts come to that are about to go; to stand before they go. */
export function takeFromRollups(db: D1Database, { rows, isHeld }: Change): D1PreparedStatement[] {
  // The facts as they stand, whatever the writer believes them to be.
  const change = `SELECT b.measure_id, b.unit_id, b.day, b.source_id, b.person_id, b.value
    FROM json_each(?) f JOIN fact b ON b.measure_id = ${FACT.measureId} AND b.unit_id = ${FACT.unitId}
      AND b.day = ${FACT.day} AND b.source_id = ${FACT.sourceId}
    ${isHeld ? `WHERE NOT ${isClosed("b.unit_id", "b.day")}` : ""}`;
  const others = `AND (f.measure_id, f.unit_id, f.day, f.source_id) NOT IN (
    SELECT measure_id, unit_id, day, source_id FROM change)`;
  return [dropVariants(db, rows), db.prepare(moveRollups("-", change, others)).bind(rows)];
}

/** The kept rows that a fact `w` counts in, of its unit and all above it on its day, and of its person. */
const touchedBy = (columns: string, variant: string): string => `
  SELECT ${columns} FROM change w
    CROSS JOIN unit_closure c ON c.unit_id = w.unit_id AND c.from_day <= w.day AND w.day < c.until_day
    CROSS JOIN rollup r ON r.measure_id = w.measure_id AND r.scope = c.ancestor_id
      AND r.from_day <= w.day AND w.day < r.until_day AND ${variant}
  UNION ALL
  SELECT ${columns} FROM change w
    CROSS JOIN rollup r ON r.measure_id = w.measure_id AND r.scope = -w.person_id
      AND r.from_day <= w.day AND w.day < r.until_day AND ${variant}`;

/** A person comes to a row's people, or leaves them, where no other fact of theirs counts in it. */
function moveRollups(sign: "+" | "-", change: string, others: string): string {
  return `WITH change AS MATERIALIZED (${change}),
    touched AS MATERIALIZED (
      SELECT measure_id, scope, from_day, until_day, person_id, sum(value) AS value, count(*) AS count
      FROM (${touchedBy("r.measure_id, r.scope, r.from_day, r.until_day, w.person_id, w.value", "r.variant = ''")})
      GROUP BY measure_id, scope, from_day, until_day, person_id),
    place AS MATERIALIZED (${placesOf("(SELECT DISTINCT person_id FROM touched)")}),
    difference AS MATERIALIZED (
      SELECT t.measure_id, t.scope, t.from_day, t.until_day, sum(t.value) AS sum, sum(t.count) AS count,
        sum(NOT EXISTS (
          SELECT 1 FROM place l CROSS JOIN fact f ON f.measure_id = t.measure_id AND f.unit_id = l.unit_id
            AND f.day >= t.from_day AND f.day < t.until_day AND f.person_id = t.person_id ${others}
          WHERE l.person_id = t.person_id AND (t.scope < 0 OR EXISTS (
            SELECT 1 FROM unit_closure c WHERE c.ancestor_id = t.scope AND c.unit_id = f.unit_id
              AND c.from_day <= f.day AND f.day < c.until_day)))) AS people
      FROM touched t GROUP BY t.measure_id, t.scope, t.from_day, t.until_day)
  UPDATE rollup SET sum = rollup.sum ${sign} d.sum, count = rollup.count ${sign} d.count,
    people = rollup.people ${sign} d.people
  FROM difference d WHERE rollup.measure_id = d.measure_id AND rollup.scope = d.scope
    AND rollup.from_day = d.from_day AND rollup.until_day = d.until_day AND rollup.variant = ''`;
}

/**
 * Where people count from a sum on, one fact can move them either way: such rows are computed anew. Without the outer
 * SELECT the planner reads every row that is kept.
 */
function dropVariants(db: D1Database, rows: string): D1PreparedStatement {
  return db
    .prepare(
      `WITH change AS MATERIALIZED (
         SELECT ${FACT.measureId} AS measure_id, ${FACT.unitId} AS unit_id, ${FACT.day} AS day,
           ${FACT.personId} AS person_id
         FROM json_each(?) f)
       DELETE FROM rollup WHERE (measure_id, scope, from_day, until_day, variant) IN (SELECT * FROM (
         ${touchedBy("r.measure_id, r.scope, r.from_day, r.until_day, r.variant", "r.variant <> ''")}))`,
    )
    .bind(rows);
}

/** Forgets what is kept of measures over any of some days. */
export function dropTouchedRollups(
  db: D1Database,
  touched: readonly { readonly measureId: number; readonly first: number; readonly last: number }[],
): D1PreparedStatement {
  return db
    .prepare(
      `DELETE FROM rollup WHERE (measure_id, scope, from_day, until_day, variant) IN (
         SELECT r.measure_id, r.scope, r.from_day, r.until_day, r.variant FROM json_each(?) w
         CROSS JOIN rollup r ON r.measure_id = w.value ->> 0 AND r.from_day <= w.value ->> 2 AND r.until_day > w.value ->> 1)`,
    )
    .bind(JSON.stringify(touched.map(({ measureId, first, last }) => [measureId, first, last])));
}
