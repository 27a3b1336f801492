import { z } from "zod";
import { mayCloseUnit, maySeePerson, maySeeUnit, superiorOver } from "../identity/readable.repository.ts";
import type { Viewer } from "../identity/viewer.ts";

const UnitRow = z.object({
  id: z.number(),
  code: z.string(),
  name: z.string(),
  may_close: z.number(),
  superior: z.number(),
});
export type UnitRow = z.infer<typeof UnitRow>;

/** A unit by its code, and its children of today after it, as far as the viewer may see them; none when not the unit. */
export async function readUnitWithChildren(db: D1Database, viewer: Viewer, code: string): Promise<UnitRow[]> {
  const columns = `u.id, u.code, u.name, ${mayCloseUnit(viewer, "u.id")} AS may_close,
    ${superiorOver(viewer, "u.id")} AS superior`;
  const { results } = await db
    .prepare(
      `WITH asked AS (SELECT u.id FROM unit u WHERE u.code = ?1 AND ${maySeeUnit(viewer, "u.id")})
       SELECT * FROM (
         SELECT ${columns}, 0 AS depth FROM asked a JOIN unit u ON u.id = a.id
         UNION ALL
         SELECT ${columns}, 1 AS depth FROM asked a
         JOIN unit_placement p ON p.parent_id = a.id AND p.from_day <= ${viewer.today} AND ${viewer.today} < p.until_day
         JOIN unit u ON u.id = p.unit_id WHERE ${maySeeUnit(viewer, "u.id")})
       ORDER BY depth, code`,
    )
    .bind(code)
    .all();
  return z.array(UnitRow).parse(results);
}

const CoverRow = z.object({
  unit_id: z.number(),
  from_day: z.number(),
  until_day: z.number(),
  close_id: z.number(),
  is_own: z.number(),
  close_from: z.number(),
  close_until: z.number(),
  close_unit: z.string().nullable(),
  closed_at: z.string(),
  closed_by: z.string().nullable(),
  closed_by_name: z.string().nullable(),
  adjustments: z.number(),
});
export type CoverRow = z.infer<typeof CoverRow>;

/** The closes that hold days of these units, oldest first; who closed and which unit only where the viewer may see it. */
export async function readCovers(
  db: D1Database,
  viewer: Viewer,
  unitIds: readonly number[],
  days: { readonly from: number; readonly until: number },
): Promise<CoverRow[]> {
  const { results } = await db
    .prepare(
      `SELECT s.unit_id, s.from_day, s.until_day, s.close_id, p.unit_id = s.unit_id AS is_own,
         p.from_day AS close_from, p.until_day AS close_until,
         CASE WHEN ${maySeeUnit(viewer, "p.unit_id")} THEN u.code END AS close_unit, p.closed_at,
         CASE WHEN ${maySeePerson(viewer, "p.closed_by")} THEN e.code END AS closed_by,
         CASE WHEN ${maySeePerson(viewer, "p.closed_by")} THEN e.name END AS closed_by_name,
         (SELECT count(*) FROM adjustment a WHERE a.close_id = p.id) AS adjustments
       FROM json_each(?1) w JOIN closed_unit s ON s.unit_id = w.value AND s.from_day < ?3 AND ?2 < s.until_day
       JOIN period_close p ON p.id = s.close_id JOIN unit u ON u.id = p.unit_id JOIN person e ON e.id = p.closed_by
       ORDER BY s.close_id`,
    )
    .bind(JSON.stringify(unitIds), days.from, days.until)
    .all();
  return z.array(CoverRow).parse(results);
}

const CloseRow = z.object({
  id: z.number(),
  unit_id: z.number(),
  unit_code: z.string(),
  period: z.string(),
  from_day: z.number(),
  until_day: z.number(),
  state: z.enum(["closed", "reopened"]),
  may_close: z.number(),
});
export type CloseRow = z.infer<typeof CloseRow>;

/** One close, where the viewer holds a right over its unit. */
export async function readClose(db: D1Database, viewer: Viewer, id: number): Promise<CloseRow | undefined> {
  const row = await db
    .prepare(
      `SELECT p.id, p.unit_id, u.code AS unit_code, p.period, p.from_day, p.until_day, p.state,
         ${mayCloseUnit(viewer, "p.unit_id")} AS may_close
       FROM period_close p JOIN unit u ON u.id = p.unit_id WHERE p.id = ? AND ${superiorOver(viewer, "p.unit_id")}`,
    )
    .bind(id)
    .first();
  return row === null ? undefined : CloseRow.parse(row);
}

const EventRow = z.object({
  close_id: z.number(),
  unit: z.string(),
  unitName: z.string(),
  period: z.string(),
  act: z.enum(["closed", "reopened"]),
  at: z.string(),
  by: z.string().nullable(),
  byName: z.string().nullable(),
  reason: z.string().nullable(),
});

/** Every close and reopening of a unit and of those below it today, the latest first; who did it where the viewer may see. */
export async function readClosingEvents(
  db: D1Database,
  viewer: Viewer,
  unitId: number,
  limit: number,
): Promise<z.infer<typeof EventRow>[]> {
  const person = (what: "code" | "name", column: string): string =>
    `CASE WHEN ${maySeePerson(viewer, column)} THEN (SELECT ${what} FROM person WHERE id = ${column}) END`;
  const { results } = await db
    .prepare(
      `WITH close AS (
         SELECT p.*, u.code AS unit, u.name AS unitName FROM unit_closure c JOIN period_close p ON p.unit_id = c.unit_id
         JOIN unit u ON u.id = p.unit_id
         WHERE c.ancestor_id = ?1 AND c.from_day <= ${viewer.today} AND ${viewer.today} < c.until_day
           AND ${superiorOver(viewer, "p.unit_id")})
       SELECT id AS close_id, unit, unitName, period, 'closed' AS act, closed_at AS at,
         ${person("code", "closed_by")} AS by, ${person("name", "closed_by")} AS byName, NULL AS reason
       FROM close
       UNION ALL
       SELECT id, unit, unitName, period, 'reopened', reopened_at, ${person("code", "reopened_by")},
         ${person("name", "reopened_by")}, reason
       FROM close WHERE state = 'reopened'
       ORDER BY at DESC, close_id DESC, act DESC LIMIT ?2`,
    )
    .bind(unitId, limit)
    .all();
  return z.array(EventRow).parse(results);
}
