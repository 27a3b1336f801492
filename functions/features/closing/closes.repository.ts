import { z } from "zod";
import { CLOSED_STRETCH } from "./closed-stretch.repository.ts";
import type { ClosedStretch } from "./closes.ts";

const Row = z.object({
  unit_id: z.number(),
  from_day: z.number(),
  until_day: z.number(),
  close_id: z.number(),
  state: z.enum(["closed", "reopened"]),
  rulebook_version: z.number(),
  closed_at: z.string(),
  closed_unit: z.string(),
  period: z.string(),
  period_from: z.number(),
  period_until: z.number(),
});

/** All stretches of days on which units are closed, and those on which they were until their close was opened again. */
export async function readClosedStretches(db: D1Database): Promise<ClosedStretch[]> {
  const { results } = await db
    .prepare(
      `WITH stretch AS (
         SELECT unit_id, from_day, until_day, close_id FROM closed_unit
         UNION ALL
         SELECT unit_id, from_day, until_day, close_id FROM (${CLOSED_STRETCH}) WHERE state = 'reopened')
       SELECT s.unit_id, s.from_day, s.until_day, s.close_id, p.state, p.rulebook_version, p.closed_at,
         u.code AS closed_unit, p.period,
         p.from_day AS period_from, p.until_day AS period_until
       FROM stretch s JOIN period_close p ON p.id = s.close_id JOIN unit u ON u.id = p.unit_id`,
    )
    .all();
  return z
    .array(Row)
    .parse(results)
    .map((row) => ({
      unitId: row.unit_id,
      from: row.from_day,
      until: row.until_day,
      closeId: row.close_id,
      state: row.state,
      rulebookVersion: row.rulebook_version,
      closedAt: row.closed_at,
      closedUnit: row.closed_unit,
      period: row.period,
      periodFrom: row.period_from,
      periodUntil: row.period_until,
    }));
}
