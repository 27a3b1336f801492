import { z } from "zod";
import { maySeeUnit, superiorOver } from "../identity/readable.repository.ts";
import type { Viewer } from "../identity/viewer.ts";

/** What is written of a target; `value` null deletes it. */
export type TargetRow = {
  readonly kpiId: number;
  readonly scope: number;
  readonly from: number;
  readonly until: number;
  readonly period: string;
  readonly value: number | null;
};

const KEY = "value ->> 0 AS kpi_id, value ->> 1 AS scope, value ->> 2 AS from_day, value ->> 3 AS until_day";

/** Sets and deletes targets, and moves the version that cells are kept under. */
export function targetStatements(
  db: D1Database,
  rows: readonly TargetRow[],
  { at, by }: { readonly at: string; readonly by: number },
): D1PreparedStatement[] {
  if (rows.length === 0) return [];
  const json = JSON.stringify(
    rows.map(({ kpiId, scope, from, until, period, value }) => [kpiId, scope, from, until, period, value]),
  );
  return [
    db
      .prepare(
        `DELETE FROM target WHERE (kpi_id, scope, from_day, until_day) IN
           (SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?) WHERE value ->> 5 IS NULL)`,
      )
      .bind(json),
    db
      .prepare(
        `INSERT INTO target (kpi_id, scope, from_day, until_day, period, value, at, by_person)
         SELECT ${KEY}, value ->> 4, value ->> 5, ?2, ?3 FROM json_each(?1) WHERE value ->> 5 IS NOT NULL
         ON CONFLICT (kpi_id, scope, from_day, until_day)
         DO UPDATE SET period = excluded.period, value = excluded.value, at = excluded.at, by_person = excluded.by_person`,
      )
      .bind(json, at, by),
    db.prepare("UPDATE target_state SET version = version + 1"),
  ];
}

const ListRow = z.object({
  kpi: z.string(),
  scope: z.string(),
  period: z.string(),
  value: z.number(),
  at: z.string(),
  by: z.string().nullable(),
});
export type TargetListRow = z.infer<typeof ListRow>;

/** Targets of scopes whose numbers the viewer may read, by KPI, scope and the latest period first; blank asks for all. */
export async function listTargets(
  db: D1Database,
  viewer: Viewer,
  asked: { readonly kpi: string; readonly scope: string; readonly period: string },
  limit: number,
): Promise<TargetListRow[]> {
  const unit = `coalesce(u.id, (SELECT o.unit_id FROM posting o WHERE o.person_id = e.id
    ORDER BY o.from_day <= ${viewer.today} DESC, o.from_day DESC LIMIT 1))`;
  const { results } = await db
    .prepare(
      `SELECT d.code AS kpi, coalesce(u.code, e.code) AS scope, t.period, t.value, t.at,
         CASE WHEN b.id = ${viewer.personId} OR ${superiorOver(viewer, unit)} THEN b.code END AS by
       FROM target t JOIN definition d ON d.id = t.kpi_id JOIN person b ON b.id = t.by_person
       LEFT JOIN unit u ON u.id = t.scope LEFT JOIN person e ON e.id = -t.scope
       WHERE CASE WHEN u.id IS NOT NULL THEN ${maySeeUnit(viewer, "u.id")}
           ELSE e.id = ${viewer.personId} OR ${superiorOver(viewer, unit)} END
         AND (?1 = '' OR d.code = lower(?1)) AND (?2 = '' OR coalesce(u.code, e.code) = ?2 COLLATE NOCASE)
         AND (?3 = '' OR t.period = ?3)
       ORDER BY d.code, scope, t.from_day DESC LIMIT ?4`,
    )
    .bind(asked.kpi, asked.scope, asked.period, limit)
    .all();
  return z.array(ListRow).parse(results);
}
