import { z } from "zod";

/** A KPI of a unit between two days, as it was kept: in the evening of `day`, or when the period was closed. */
export type KeptAsk = {
  readonly kpiId: number;
  readonly unitId: number;
  readonly from: number;
  readonly until: number;
  readonly day: number;
};

const Row = z.object({
  i: z.number(),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  closed_at: z.string().nullable(),
  reopened_at: z.string().nullable(),
});
export type KeptRow = z.infer<typeof Row>;

const ASKED = `WITH q AS MATERIALIZED (
    SELECT value ->> 0 AS i, value ->> 1 AS kpi_id, value ->> 2 AS unit_id, value ->> 3 AS from_day, value ->> 4 AS until_day,
      value ->> 5 AS day
    FROM json_each(?))`;

/**
 * What closes and snapshots kept of each ask: all closes of exactly its days, and the snapshot of exactly its day,
 * which has no `closed_at`. One round trip, whatever their number.
 */
export async function readKeptValues(db: D1Database, asks: readonly KeptAsk[]): Promise<KeptRow[]> {
  const rows = JSON.stringify(
    asks.map(({ kpiId, unitId, from, until, day }, i) => [i, kpiId, unitId, from, until, day]),
  );
  const results = await db.batch([
    db
      .prepare(
        `${ASKED} SELECT q.i, v.value, v.numerator, v.denominator, c.closed_at, c.reopened_at FROM q
         CROSS JOIN period_close c ON c.from_day = q.from_day AND c.until_day = q.until_day
         JOIN closed_value v ON v.close_id = c.id AND v.unit_id = q.unit_id AND v.kpi_id = q.kpi_id
         ORDER BY c.closed_at`,
      )
      .bind(rows),
    db
      .prepare(
        `${ASKED} SELECT q.i, s.value, s.numerator, s.denominator, NULL AS closed_at, NULL AS reopened_at FROM q
         CROSS JOIN snapshot s ON s.day = q.day AND s.kpi_id = q.kpi_id AND s.unit_id = q.unit_id
           AND s.from_day = q.from_day AND s.until_day = q.until_day`,
      )
      .bind(rows),
  ]);
  return results.flatMap((result) => z.array(Row).parse(result.results));
}
