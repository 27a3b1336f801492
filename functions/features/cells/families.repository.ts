import { z } from "zod";
import { maySeeUnit, superiorOver } from "../identity/readable.repository.ts";
import type { Viewer } from "../identity/viewer.ts";

/** A unit or a person on a day: one of the ids is null. */
export type OnDay = {
  readonly unitId: number | null;
  readonly personId: number | null;
  readonly day: number;
};

const SuperiorRow = z.object({
  i: z.number(),
  unit_id: z.number(),
  code: z.string(),
  name: z.string(),
  visible: z.number(),
});
export type SuperiorRow = z.infer<typeof SuperiorRow>;

/** The unit each stood directly below on its day: a unit's superior, or the unit a person was posted in. One query. */
export async function readSuperiors(
  db: D1Database,
  viewer: Viewer,
  asked: readonly OnDay[],
): Promise<SuperiorRow[]> {
  const rows = asked.map(({ unitId, personId, day }, i) => [i, unitId, personId, day]);
  const { results } = await db
    .prepare(
      `WITH q AS MATERIALIZED (
         SELECT value ->> 0 AS i, value ->> 1 AS unit_id, value ->> 2 AS person_id, value ->> 3 AS day FROM json_each(?)),
       above AS (
         SELECT q.i, p.parent_id AS unit_id FROM q CROSS JOIN unit_placement p ON p.unit_id = q.unit_id
           AND p.from_day <= q.day AND q.day < p.until_day
         UNION ALL
         SELECT q.i, o.unit_id FROM q CROSS JOIN posting o ON o.person_id = q.person_id
           AND o.from_day <= q.day AND q.day < o.until_day)
       SELECT a.i, u.id AS unit_id, u.code, u.name, ${maySeeUnit(viewer, "u.id")} AS visible
       FROM above a JOIN unit u ON u.id = a.unit_id`,
    )
    .bind(JSON.stringify(rows))
    .all();
  return z.array(SuperiorRow).parse(results);
}

const MemberRow = z.object({
  of_unit: z.number(),
  day: z.number(),
  unit_id: z.number().nullable(),
  person_id: z.number().nullable(),
  code: z.string(),
  name: z.string(),
  visible: z.number(),
});
export type MemberRow = z.infer<typeof MemberRow>;

/**
 * Units directly below units, and people posted and in force in them, each on a day, in code order. One query.
 * All of them, for places among them; only those that are `visible` may be named to the viewer.
 */
export async function readMembers(
  db: D1Database,
  viewer: Viewer,
  asked: readonly { readonly unitId: number; readonly day: number }[],
): Promise<MemberRow[]> {
  const { results } = await db
    .prepare(
      `WITH q AS MATERIALIZED (SELECT value ->> 0 AS unit_id, value ->> 1 AS day FROM json_each(?))
       SELECT q.unit_id AS of_unit, q.day, u.id AS unit_id, NULL AS person_id, u.code, u.name,
         ${maySeeUnit(viewer, "u.id")} AS visible
       FROM q CROSS JOIN unit_placement p ON p.parent_id = q.unit_id AND p.from_day <= q.day AND q.day < p.until_day
       JOIN unit u ON u.id = p.unit_id
       UNION ALL
       SELECT q.unit_id, q.day, NULL, e.id, e.code, e.name,
         e.id = ${viewer.personId} OR ${superiorOver(viewer, "o.unit_id")}
       FROM q CROSS JOIN posting o ON o.unit_id = q.unit_id AND o.from_day <= q.day AND q.day < o.until_day
       JOIN person e ON e.id = o.person_id AND e.joined_day <= q.day AND (e.left_day IS NULL OR e.left_day > q.day)
       ORDER BY 5`,
    )
    .bind(JSON.stringify(asked.map(({ unitId, day }) => [unitId, day])))
    .all();
  return z.array(MemberRow).parse(results);
}
