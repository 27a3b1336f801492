import { z } from "zod";
import { RecordState } from "#shared/contract/records";
import { SAMPLE_PARTS, SAMPLE_STEP } from "#shared/rulebook/sample";
import { unitsAbove } from "../identity/units-above.repository.ts";
import { grantedUnitIds, type Viewer } from "../identity/viewer.ts";

const TOLD = {
  id: z.number(),
  form: z.string(),
  form_version: z.number(),
  number: z.string(),
  state: RecordState,
  body: z.string(),
  owner_code: z.string(),
  owner_name: z.string(),
  at: z.string(),
  by_name: z.string().nullable(),
  reason: z.string().nullable(),
};
const ToldRow = z.object(TOLD);
const SampledRow = z.object({ ...TOLD, day: z.number(), units: z.string() });

/** A record with what it is listed for. */
export type ToldRow = z.infer<typeof ToldRow>;
/** A record that may be in the sample; `units` is a JSON list of `[id, code]`: its unit today, and those above. */
export type SampledRow = z.infer<typeof SampledRow>;

const COLUMNS = `r.id, d.code AS form, r.form_version, r.number, r.state, r.body,
  o.code AS owner_code, o.name AS owner_name`;
const JOINS = "JOIN definition d ON d.id = r.form_id JOIN person o ON o.id = r.person_id";

/** The viewer's own records that stand returned, the latest first. */
export async function readReturned(db: D1Database, viewer: Viewer, limit: number): Promise<ToldRow[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS}, coalesce(e.at, r.updated_at) AS at, p.name AS by_name, e.reason
       FROM record r ${JOINS}
       LEFT JOIN record_event e ON e.id = (
         SELECT max(v.id) FROM record_event v WHERE v.record_id = r.id AND v.event = 'returned')
       LEFT JOIN person p ON p.id = e.by_person
       WHERE r.state = 'returned' AND r.person_id = ?1 ORDER BY 9 DESC, r.id DESC LIMIT ?2`,
    )
    .bind(viewer.personId, limit)
    .all();
  return z.array(ToldRow).parse(results);
}

/** The viewer's own records that somebody else changed or decided since an instant, each by what came last. */
export async function readChangedByOthers(
  db: D1Database,
  viewer: Viewer,
  { since, limit }: { readonly since: string; readonly limit: number },
): Promise<ToldRow[]> {
  const { results } = await db
    .prepare(
      `WITH own AS (SELECT id, revision, updated_at, updated_by FROM record WHERE person_id = ?1 AND state <> 'returned'),
       happened AS (
         SELECT e.record_id, e.at, e.by_person, e.reason FROM own r JOIN record_event e ON e.record_id = r.id
         WHERE e.at >= ?2 AND e.by_person <> ?1 AND e.event NOT IN ('printed', 'imported')
         UNION ALL
         SELECT r.id, r.updated_at, r.updated_by, w.reason FROM own r LEFT JOIN record_reason w ON w.record_id = r.id
         WHERE r.revision > 1 AND r.updated_at >= ?2 AND r.updated_by <> ?1)
       SELECT ${COLUMNS}, max(h.at) AS at, p.name AS by_name, h.reason
       FROM happened h JOIN record r ON r.id = h.record_id ${JOINS} JOIN person p ON p.id = h.by_person
       GROUP BY r.id ORDER BY 9 DESC, r.id DESC LIMIT ?3`,
    )
    .bind(viewer.personId, since, limit)
    .all();
  return z.array(ToldRow).parse(results);
}

/**
 * Records that the viewer may be asked to score: sent since an instant by people whose nearest superior the viewer is,
 * not scored yet, and in a sample of each form's largest share; the oldest first. The nearest superior of people is
 * whoever holds a right over their unit of today, or over the next one above it that anybody but themselves holds.
 */
export async function readSample(
  db: D1Database,
  viewer: Viewer,
  wanted: {
    readonly forms: readonly { readonly form: string; readonly share: number }[];
    readonly fromDay: number;
    readonly since: string;
    readonly limit: number;
  },
): Promise<SampledRow[]> {
  const units = grantedUnitIds(viewer);
  if (units.length === 0 || wanted.forms.length === 0) return [];
  const { personId, today } = viewer;
  const now = (table: string): string => `${table}.from_day <= ${today} AND ${today} < ${table}.until_day`;
  const { results } = await db
    .prepare(
      `WITH report AS MATERIALIZED (
         SELECT DISTINCT p.person_id, p.unit_id FROM unit_closure c
         JOIN posting p ON p.unit_id = c.unit_id AND ${now("p")} AND p.person_id <> ${personId}
         WHERE c.ancestor_id IN (${units.join(",")}) AND ${now("c")} AND NOT EXISTS (
           SELECT 1 FROM unit_closure b JOIN unit_closure t ON t.unit_id = b.ancestor_id
             AND t.ancestor_id = c.ancestor_id AND t.unit_id <> c.ancestor_id AND ${now("t")}
           JOIN role_grant g ON g.unit_id = b.ancestor_id AND ${now("g")} AND g.person_id <> p.person_id
           WHERE b.unit_id = c.unit_id AND ${now("b")}))
       SELECT ${COLUMNS}, coalesce(r.sent_at, r.created_at) AS at, NULL AS by_name, NULL AS reason, r.day,
         ${unitsAbove("w.unit_id", today)} AS units
       FROM json_each(?1) f CROSS JOIN report w
       CROSS JOIN definition d ON d.kind = 'form' AND d.code = f.value ->> 0
       CROSS JOIN record r ON r.form_id = d.id AND r.person_id = w.person_id AND r.day >= ?2
         AND (r.id * ${SAMPLE_STEP}) % ${SAMPLE_PARTS} < f.value ->> 1
       JOIN person o ON o.id = r.person_id
       WHERE r.state IN ('submitted', 'approved') AND coalesce(r.sent_at, r.created_at) >= ?3
         AND NOT EXISTS (SELECT 1 FROM record_score s WHERE s.record_id = r.id)
       ORDER BY 9, r.id LIMIT ?4`,
    )
    .bind(
      JSON.stringify(wanted.forms.map(({ form, share }) => [form, share * SAMPLE_PARTS])),
      wanted.fromDay,
      wanted.since,
      wanted.limit,
    )
    .all();
  return z.array(SampledRow).parse(results);
}
