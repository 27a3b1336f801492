/**
 * Forgets what is kept of measures that no published version holds any more, which nobody asks; at most so many rows.
 * @returns how many were forgotten
 */
export async function pruneRollups(db: D1Database, limit: number): Promise<number> {
  const { meta } = await db
    .prepare(
      `DELETE FROM rollup WHERE (measure_id, scope, from_day, until_day, variant) IN (
         SELECT r.measure_id, r.scope, r.from_day, r.until_day, r.variant FROM definition d
         CROSS JOIN rollup r ON r.measure_id = d.id
         WHERE d.kind = 'measure' AND NOT EXISTS (
           SELECT 1 FROM definition_version v WHERE v.definition_id = d.id AND v.state = 'published')
         LIMIT ?)`,
    )
    .bind(limit)
    .run();
  return meta.changes;
}
