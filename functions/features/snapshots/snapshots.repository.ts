import { z } from "zod";
import { jsonPieces } from "../json-pieces.ts";
import type { ClosedValue } from "../closing/closed-values.ts";

/** What a KPI of a unit stood at between two days; `until` is exclusive. */
export type SnapshotValue = Pick<ClosedValue, "unitId" | "kpiId" | "value" | "numerator" | "denominator"> & {
  readonly from: number;
  readonly until: number;
};

/** Whether the evening of a day has been kept already. */
export async function hasSnapshot(db: D1Database, day: number): Promise<boolean> {
  const row = await db.prepare("SELECT 1 AS found FROM snapshot WHERE day = ? LIMIT 1").bind(day).first();
  return row !== null;
}

const UnitRow = z.object({ id: z.number(), code: z.string() });

/** The units that stood anywhere on a day, in code order. */
export async function readUnitsOn(db: D1Database, day: number): Promise<z.infer<typeof UnitRow>[]> {
  const { results } = await db
    .prepare(
      `SELECT u.id, u.code FROM unit u JOIN unit_placement p ON p.unit_id = u.id AND p.from_day <= ?1 AND ?1 < p.until_day
       ORDER BY u.code`,
    )
    .bind(day)
    .all();
  return z.array(UnitRow).parse(results);
}

/** Keeps values of the evening of a day; what is kept already stays. */
export function snapshotStatements(
  db: D1Database,
  day: number,
  values: readonly SnapshotValue[],
): D1PreparedStatement[] {
  const rows = values.map(({ kpiId, unitId, from, until, value, numerator, denominator }) => [
    kpiId,
    unitId,
    from,
    until,
    value,
    numerator,
    denominator,
  ]);
  return jsonPieces(rows).map((piece) =>
    db
      .prepare(
        `INSERT INTO snapshot (day, kpi_id, unit_id, from_day, until_day, value, numerator, denominator)
         SELECT ?1, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
         FROM json_each(?2) WHERE true ON CONFLICT DO NOTHING`,
      )
      .bind(day, piece),
  );
}
