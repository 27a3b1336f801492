import { z } from "zod";
import { superiorOver } from "./readable.repository.ts";
import type { Viewer } from "./viewer.ts";

/** Those of the units over which the viewer holds a right today. */
export async function readSuperiorUnits(
  db: D1Database,
  viewer: Viewer,
  unitIds: readonly number[],
): Promise<number[]> {
  const { results } = await db
    .prepare(`SELECT value AS id FROM json_each(?) WHERE ${superiorOver(viewer, "value")}`)
    .bind(JSON.stringify(unitIds))
    .all();
  return z
    .array(z.object({ id: z.number() }))
    .parse(results)
    .map((row) => row.id);
}
