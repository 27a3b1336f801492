import { z } from "zod";

/** Whose corrections: of a unit with everything below it, or of a person. `until` is exclusive. */
export type AdjustedStretch = {
  readonly measureIds: readonly number[];
  readonly unitId: number | null;
  readonly personId: number | null;
  readonly from: number;
  readonly until: number;
};

/** How many corrections of these measures are held back because their day is closed. */
export async function countAdjustments(db: D1Database, stretch: AdjustedStretch): Promise<number> {
  const { measureIds, unitId, personId, from, until } = stretch;
  const row = await db
    .prepare(
      `SELECT count(*) AS total FROM adjustment a JOIN period_close p ON p.id = a.close_id AND p.state = 'closed'
       WHERE a.measure_id IN (SELECT value FROM json_each(?1)) AND a.day >= ?4 AND a.day < ?5
         AND (a.person_id = ?3 OR a.unit_id IN (SELECT c.unit_id FROM unit_closure c
           WHERE c.ancestor_id = ?2 AND c.from_day <= a.day AND a.day < c.until_day))`,
    )
    .bind(JSON.stringify(measureIds), unitId, personId, from, until)
    .first();
  return z.object({ total: z.number() }).parse(row).total;
}
