import { z } from "zod";

/** A KPI of a unit as one close pinned it. */
export type PinnedAsk = { readonly closeId: number; readonly unitId: number; readonly kpiId: number };

const Row = z.object({
  i: z.number(),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
});
export type PinnedRow = z.infer<typeof Row>;

/** What closes pinned, by the asks' places; nothing for what a close has not. One query, whatever their number. */
export async function readPinnedValues(db: D1Database, asks: readonly PinnedAsk[]): Promise<PinnedRow[]> {
  const { results } = await db
    .prepare(
      `SELECT q.value ->> 0 AS i, v.value, v.numerator, v.denominator FROM json_each(?) q
       JOIN closed_value v ON v.close_id = q.value ->> 1 AND v.unit_id = q.value ->> 2 AND v.kpi_id = q.value ->> 3`,
    )
    .bind(JSON.stringify(asks.map(({ closeId, unitId, kpiId }, i) => [i, closeId, unitId, kpiId])))
    .all();
  return z.array(Row).parse(results);
}
