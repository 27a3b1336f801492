import { z } from "zod";
import { standsInFor } from "../identity/readable.repository.ts";
import type { Viewer } from "../identity/viewer.ts";

const InboxRow = z.object({
  id: z.number(),
  revision: z.number(),
  form_code: z.string(),
  form_version: z.number(),
  number: z.string(),
  body: z.string(),
  owner_code: z.string(),
  owner_name: z.string(),
  unit_code: z.string(),
  unit_name: z.string(),
  position: z.number(),
  code: z.string(),
  sent_at: z.string().describe("when the round began"),
  due_at: z.string().nullable(),
  principal_code: z
    .string()
    .nullable()
    .describe("whom the viewer stands in for; null where it waits for the viewer"),
  principal_name: z.string().nullable(),
  total: z.number(),
});
export type InboxRow = z.infer<typeof InboxRow>;

/**
 * The open steps that wait for the viewer or for somebody the viewer stands in for, each once, what is due first at the
 * head; never of the viewer's own records.
 */
export async function readInboxRows(db: D1Database, viewer: Viewer, limit: number): Promise<InboxRow[]> {
  const { results } = await db
    .prepare(
      `WITH mine AS (
         SELECT a.step_id, min(iif(a.person_id = ?1, 0, a.person_id)) AS principal
         FROM approval_assignee a JOIN approval_step s ON s.id = a.step_id AND s.state = 'open'
         WHERE a.decision IS NULL AND a.person_id IN (SELECT ?1 UNION ALL ${standsInFor(viewer)})
         GROUP BY a.step_id)
       SELECT r.id, r.revision, d.code AS form_code, r.form_version, r.number, r.body, p.code AS owner_code,
         p.name AS owner_name, u.code AS unit_code, u.name AS unit_name, s.position, s.code, s.due_at,
         (SELECT min(o.opened_at) FROM approval_step o WHERE o.record_id = s.record_id AND o.round = s.round) AS sent_at,
         w.code AS principal_code, w.name AS principal_name, count(*) OVER () AS total
       FROM mine m JOIN approval_step s ON s.id = m.step_id JOIN record r ON r.id = s.record_id
       JOIN definition d ON d.id = r.form_id JOIN person p ON p.id = r.person_id JOIN unit u ON u.id = r.unit_id
       LEFT JOIN person w ON w.id = m.principal
       WHERE r.person_id <> ?1 ORDER BY s.due_at IS NULL, s.due_at, s.opened_at, s.id LIMIT ?2`,
    )
    .bind(viewer.personId, limit)
    .all();
  return z.array(InboxRow).parse(results);
}
