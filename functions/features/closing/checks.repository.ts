import { z } from "zod";
import { maySeePerson, maySeeUnit } from "../identity/readable.repository.ts";
import type { Viewer } from "../identity/viewer.ts";

const Row = z.object({
  imports: z.number(),
  recounts: z.number(),
  children: z.string(),
  unposted: z.string(),
});
const Found = z.array(z.object({ id: z.number(), code: z.string().nullable() }));

/** What stands against a close: imports and countings under way, and codes where the viewer may see them, null where not. */
export type ClosingFindings = {
  readonly imports: number;
  readonly recounts: number;
  /** The units right below on the last day. */
  readonly children: z.infer<typeof Found>;
  /** People with facts on days without a posting. */
  readonly unposted: z.infer<typeof Found>;
};

/** Looks for what stands against closing a stretch of days of a unit. */
export async function readClosingFindings(
  db: D1Database,
  viewer: Viewer,
  unitId: number,
  { from, until }: { readonly from: number; readonly until: number },
): Promise<ClosingFindings> {
  const row = await db
    .prepare(
      `SELECT (SELECT count(*) FROM import WHERE state = 'running') AS imports,
         (SELECT count(*) FROM job j WHERE (j.state = 'running' AND j.kind IN ('rebuild', 'recount'))
           OR j.id IN (SELECT m.recounting_job FROM measure_state m)) AS recounts,
         (SELECT json_group_array(json_object('id', u.id, 'code', CASE WHEN ${maySeeUnit(viewer, "u.id")} THEN u.code END))
          FROM unit_placement l JOIN unit u ON u.id = l.unit_id
          WHERE l.parent_id = ?1 AND l.from_day < ?3 AND ?3 <= l.until_day) AS children,
         (SELECT json_group_array(json_object('id', e.id, 'code', CASE WHEN ${maySeePerson(viewer, "e.id")} THEN e.code END))
          FROM person e WHERE e.id IN (
            SELECT f.person_id FROM measure_state m CROSS JOIN unit_closure c ON c.ancestor_id = ?1
              AND c.from_day < ?3 AND ?2 < c.until_day
            CROSS JOIN fact f ON f.measure_id = m.measure_id AND f.unit_id = c.unit_id
              AND f.day >= max(?2, c.from_day) AND f.day < min(?3, c.until_day)
            WHERE NOT EXISTS (SELECT 1 FROM posting o WHERE o.person_id = f.person_id
              AND o.from_day <= f.day AND f.day <= o.until_day))) AS unposted`,
    )
    .bind(unitId, from, until)
    .first();
  const found = Row.parse(row);
  return {
    imports: found.imports,
    recounts: found.recounts,
    children: Found.parse(JSON.parse(found.children)),
    unposted: Found.parse(JSON.parse(found.unposted)),
  };
}
