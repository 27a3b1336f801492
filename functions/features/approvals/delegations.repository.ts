import { z } from "zod";
import type { Day } from "#shared/calendar/day";
import { maySeePerson, standsInFor } from "../identity/readable.repository.ts";
import type { Viewer } from "../identity/viewer.ts";

const PersonRow = z.object({ person_id: z.number() });

/** The people whom the viewer stands in for today, in order of their ids. */
export async function readStandsInFor(db: D1Database, viewer: Viewer): Promise<number[]> {
  const { results } = await db
    .prepare(`SELECT DISTINCT person_id FROM (${standsInFor(viewer)}) ORDER BY person_id`)
    .all();
  return z
    .array(PersonRow)
    .parse(results)
    .map((row) => row.person_id);
}

const DelegationRow = z.object({
  id: z.number(),
  person_code: z.string(),
  person_name: z.string(),
  delegate_code: z.string(),
  delegate_name: z.string(),
  from_day: z.number(),
  until_day: z.number(),
});

/**
 * Delegations from and to the viewer that have not ended, in order of days. A delegate whom the viewer may not be told of
 * has a code for a name: whoever knows a code learns nothing from it.
 */
export async function listDelegations(
  db: D1Database,
  viewer: Viewer,
): Promise<z.infer<typeof DelegationRow>[]> {
  const { results } = await db
    .prepare(
      `SELECT g.id, p.code AS person_code, p.name AS person_name, d.code AS delegate_code,
         iif(${maySeePerson(viewer, "d.id")}, d.name, d.code) AS delegate_name, g.from_day, g.until_day
       FROM delegation g JOIN person p ON p.id = g.person_id JOIN person d ON d.id = g.delegate_id
       WHERE (g.person_id = ?1 OR g.delegate_id = ?1) AND g.until_day > ?2 ORDER BY g.from_day, g.id`,
    )
    .bind(viewer.personId, viewer.today)
    .all();
  return z.array(DelegationRow).parse(results);
}

/** The id of somebody by code who is with the company today and is not the viewer. */
export async function findDelegate(
  db: D1Database,
  viewer: Viewer,
  code: string,
): Promise<number | undefined> {
  const id = await db
    .prepare(
      `SELECT id FROM person WHERE code = ?1 AND id <> ?2 AND joined_day <= ?3 AND (left_day IS NULL OR left_day > ?3)`,
    )
    .bind(code, viewer.personId, viewer.today)
    .first("id");
  return id === null ? undefined : z.number().parse(id);
}

/** The statement that lets somebody stand in for the viewer; nothing where they do on these days already. */
export function insertDelegation(
  db: D1Database,
  viewer: Viewer,
  { delegateId, from, until }: { readonly delegateId: number; readonly from: Day; readonly until: Day },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO delegation (person_id, delegate_id, from_day, until_day) SELECT ?1, ?2, ?3, ?4
       WHERE NOT EXISTS (SELECT 1 FROM delegation
         WHERE person_id = ?1 AND delegate_id = ?2 AND from_day = ?3 AND until_day = ?4)`,
    )
    .bind(viewer.personId, delegateId, from, until);
}

/** The statement that ends a delegation of the viewer's own. */
export function deleteDelegation(db: D1Database, viewer: Viewer, id: number): D1PreparedStatement {
  return db.prepare("DELETE FROM delegation WHERE id = ? AND person_id = ?").bind(id, viewer.personId);
}
