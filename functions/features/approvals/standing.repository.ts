import { z } from "zod";
import type { Day } from "#shared/calendar/day";
import { rowsBy } from "../rows-by.ts";
import type { Standing } from "./people-in-relation.ts";

const ChainRow = z.object({ unit_id: z.number(), id: z.number(), code: z.string() });
const LeaderRow = z.object({ unit_id: z.number(), person_id: z.number() });
const AdminRow = z.object({ person_id: z.number() });
const PostedRow = z.object({ person_id: z.number(), unit_id: z.number(), role: z.string() });

/** Who leads the units and those above them, who is posted in the roles anywhere, and who are admins, on a day. */
export async function readStanding(
  db: D1Database,
  {
    unitIds,
    roles,
    day,
  }: { readonly unitIds: readonly number[]; readonly roles: readonly string[]; readonly day: Day },
): Promise<Standing> {
  const units = JSON.stringify([...new Set(unitIds)]);
  const isThere = "(p.left_day IS NULL OR p.left_day > ?2)";
  const results = await db.batch([
    db
      .prepare(
        `SELECT t.unit_id, n.id, n.code FROM json_each(?1) w
         JOIN unit_closure t ON t.unit_id = w.value AND ${on("t")} JOIN unit n ON n.id = t.ancestor_id
         ORDER BY t.unit_id, (SELECT count(*) FROM unit_closure d WHERE d.unit_id = t.ancestor_id AND ${on("d")}) DESC`,
      )
      .bind(units, day),
    db
      .prepare(
        `SELECT DISTINCT g.unit_id, g.person_id FROM role_grant g JOIN person p ON p.id = g.person_id AND ${isThere}
         WHERE g.role IN ('lead', 'manager') AND ${on("g")} AND g.unit_id IN (
           SELECT t.ancestor_id FROM json_each(?1) w JOIN unit_closure t ON t.unit_id = w.value AND ${on("t")})
         ORDER BY g.unit_id, g.person_id`,
      )
      .bind(units, day),
    db
      .prepare(
        `SELECT DISTINCT g.person_id FROM role_grant g JOIN person p ON p.id = g.person_id AND ${isThere}
         WHERE g.role = 'admin' AND ?1 = ?1 AND ${on("g")} ORDER BY g.person_id`,
      )
      .bind(units, day),
    db
      .prepare(
        `SELECT o.person_id, o.unit_id, o.role FROM posting o JOIN person p ON p.id = o.person_id AND ${isThere}
         WHERE o.role IN (SELECT value FROM json_each(?1)) AND ${on("o")} ORDER BY o.person_id`,
      )
      .bind(JSON.stringify([...new Set(roles)]), day),
  ]);
  const rowsOf = <Schema extends z.ZodType>(schema: Schema, index: number): z.infer<Schema>[] =>
    z.array(schema).parse(results[index]?.results);
  return {
    chains: rowsBy(rowsOf(ChainRow, 0), (row) => row.unit_id),
    leaders: new Map(
      [...rowsBy(rowsOf(LeaderRow, 1), (row) => row.unit_id)].map(([unitId, rows]) => [
        unitId,
        rows.map((row) => row.person_id),
      ]),
    ),
    admins: rowsOf(AdminRow, 2).map((row) => row.person_id),
    posted: rowsOf(PostedRow, 3).map((row) => ({
      personId: row.person_id,
      unitId: row.unit_id,
      role: row.role,
    })),
  };
}

/** SQL that is true where a row holds on the day of the second parameter. */
function on(row: string): string {
  return `${row}.from_day <= ?2 AND ?2 < ${row}.until_day`;
}
