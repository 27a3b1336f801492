import { z } from "zod";

export type { Aggregate, Ask } from "./ask.ts";

const VersionRow = z.object({ id: z.number(), version: z.number(), recounting: z.number() });
const VersionRows = z.array(VersionRow);

/** Where every measure and the forms stand, so that what was computed before can be told from what is stale. */
export type States = {
  readonly measures: Map<number, number>;
  readonly forms: number;
  readonly targets: number;
  /** Measures that a job is counting anew: nobody reads their numbers until it is done. */
  readonly recounting: ReadonlySet<number>;
};

/** Reads where every measure and the forms stand. */
export async function readStates(db: D1Database): Promise<States> {
  const results = await db.batch([
    db.prepare(
      "SELECT measure_id AS id, version, recounting_job IS NOT NULL AS recounting FROM measure_state",
    ),
    db.prepare("SELECT 0 AS id, coalesce(sum(version), 0) AS version, 0 AS recounting FROM form_state"),
    db.prepare("SELECT 0 AS id, version, 0 AS recounting FROM target_state"),
  ]);
  const measures = VersionRows.parse(results[0]?.results);
  const forms = VersionRow.parse(results[1]?.results[0]);
  return {
    measures: new Map(measures.map((row) => [row.id, row.version])),
    forms: forms.version,
    targets: VersionRow.parse(results[2]?.results[0]).version,
    recounting: new Set(measures.filter((row) => row.recounting === 1).map((row) => row.id)),
  };
}
