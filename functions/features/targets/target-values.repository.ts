import { z } from "zod";

/** A KPI's target of a scope (a unit's id, or a person's negated) between two days. */
export type TargetAsk = {
  readonly kpiId: number;
  readonly scope: number;
  readonly from: number;
  readonly until: number;
};

const Row = z.object({ i: z.number(), value: z.number() });

/** The targets entered for exactly these scopes and days, by the position of the ask. One query. */
export async function readTargetValues(
  db: D1Database,
  asks: readonly TargetAsk[],
): Promise<ReadonlyMap<number, number>> {
  const { results } = await db
    .prepare(
      `WITH q AS MATERIALIZED (
         SELECT value ->> 0 AS i, value ->> 1 AS kpi_id, value ->> 2 AS scope, value ->> 3 AS from_day, value ->> 4 AS until_day
         FROM json_each(?))
       SELECT q.i, t.value FROM q CROSS JOIN target t ON t.kpi_id = q.kpi_id AND t.scope = q.scope
         AND t.from_day = q.from_day AND t.until_day = q.until_day`,
    )
    .bind(JSON.stringify(asks.map(({ kpiId, scope, from, until }, i) => [i, kpiId, scope, from, until])))
    .all();
  return new Map(
    z
      .array(Row)
      .parse(results)
      .map((row) => [row.i, row.value]),
  );
}
