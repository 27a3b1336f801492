import { z } from "zod";
import type { Day } from "#shared/calendar/day";

/**
 * SQL for a JSON list of `[id, code]`: the unit in `column`, then those above it on a day, up to the top.
 * The day is a number that we made ourselves, so it may stand in the text.
 */
export function unitsAbove(column: string, day: Day): string {
  return `(SELECT json_group_array(json_array(a.id, a.code)) FROM (
    SELECT n.id, n.code FROM unit_closure t JOIN unit n ON n.id = t.ancestor_id
    WHERE t.unit_id = ${column} AND t.from_day <= ${day} AND ${day} < t.until_day
    ORDER BY (SELECT count(*) FROM unit_closure d WHERE d.unit_id = t.ancestor_id
      AND d.from_day <= ${day} AND ${day} < d.until_day) DESC) a)`;
}

/** The codes of a unit and of those above it on a day, up to the top. */
export async function readUnitsAbove(db: D1Database, unitId: number, day: Day): Promise<string[]> {
  const list = await db
    .prepare(`SELECT ${unitsAbove("?1", day)} AS units`)
    .bind(unitId)
    .first("units");
  return z
    .array(z.tuple([z.number(), z.string()]))
    .parse(JSON.parse(z.string().parse(list)))
    .map(([, code]) => code);
}
