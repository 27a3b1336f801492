import { z } from "zod";
import { standsInFor } from "../identity/readable.repository.ts";
import type { Viewer } from "../identity/viewer.ts";

const PersonRow = z.object({ person_id: z.number() });

/** The people whom the viewer stands in for today, in order of their ids. */
export async function readStandsInFor(db: D1Database, viewer: Viewer): Promise<number[]> {
  const { results } = await db
    .prepare(`SELECT DISTINCT person_id FROM (${standsInFor(viewer)}) ORDER BY person_id`)
    .all();
  return z
    .array(PersonRow)
    .parse(results)
    .map((row) => row.person_id);
}
