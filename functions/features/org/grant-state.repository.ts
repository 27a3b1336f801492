import { z } from "zod";
import type { GrantState, HeldGrant } from "./grant-state.ts";

const CodeRow = z.object({ id: z.number(), code: z.string() });
const GrantRow = z.object({
  person_id: z.number(),
  role: z.enum(["lead", "manager", "admin"]),
  unit_id: z.number().nullable(),
  from_day: z.number(),
  until_day: z.number(),
});

/** The rights of the people with these codes and of all administrators, past ones too, with all units. */
export async function readGrantState(db: D1Database, codes: readonly string[]): Promise<GrantState> {
  const wanted = JSON.stringify([...new Set(codes)]);
  const results = await db.batch([
    db.prepare("SELECT p.id, p.code FROM json_each(?) w JOIN person p ON p.code = w.value").bind(wanted),
    db.prepare("SELECT id, code FROM unit"),
    db
      .prepare(
        `SELECT g.person_id, g.role, g.unit_id, g.from_day, g.until_day FROM role_grant g
         WHERE g.role = 'admin' OR g.person_id IN
           (SELECT p.id FROM json_each(?) w JOIN person p ON p.code = w.value)`,
      )
      .bind(wanted),
    db.prepare(
      `SELECT DISTINCT p.id FROM role_grant g JOIN person p ON p.id = g.person_id
       WHERE g.role = 'admin' AND p.left_day IS NOT NULL`,
    ),
  ]);
  return {
    people: idsByCode(results[0]?.results),
    units: idsByCode(results[1]?.results),
    leavers: new Set(
      z
        .array(z.object({ id: z.number() }))
        .parse(results[3]?.results)
        .map((row) => row.id),
    ),
    grants: z
      .array(GrantRow)
      .parse(results[2]?.results)
      .map((row) => ({
        personId: row.person_id,
        role: row.role,
        unitId: row.unit_id,
        from: row.from_day,
        until: row.until_day,
      })),
    touched: [],
  };
}

/** The statements that write rights; of several states of one right the last stays. */
export function grantStatements(db: D1Database, grants: readonly HeldGrant[]): D1PreparedStatement[] {
  if (grants.length === 0) return [];
  const rows = grants.map((grant) => [grant.personId, grant.role, grant.unitId, grant.from, grant.until]);
  return [
    db
      .prepare(
        `INSERT INTO role_grant (person_id, role, unit_id, from_day, until_day)
         SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?) WHERE true
         ON CONFLICT (person_id, role, ifnull(unit_id, 0), from_day) DO UPDATE SET until_day = excluded.until_day`,
      )
      .bind(JSON.stringify(rows)),
    db.prepare("UPDATE company SET org_version = org_version + 1"),
  ];
}

function idsByCode(rows: unknown): Map<string, number> {
  return new Map(
    z
      .array(CodeRow)
      .parse(rows)
      .map((row) => [row.code.toLowerCase(), row.id]),
  );
}
