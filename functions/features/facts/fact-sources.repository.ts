import { z } from "zod";
import type { SourcedFact } from "./sourced-fact.ts";

/** What facts come from; ids of records and people are two series, told apart by their measures. */
export type SourceKind = "records" | "people";

const FactRow = z.object({
  measure_id: z.number(),
  unit_id: z.number(),
  day: z.number(),
  source_id: z.number(),
  person_id: z.number(),
  value: z.number(),
});

/** Measures of which any version counts events of the organisation; all others count records. */
const STREAM_MEASURES = `SELECT v.definition_id FROM definition_version v JOIN definition d ON d.id = v.definition_id
  WHERE d.kind = 'measure' AND v.body ->> '$.source.stream' IS NOT NULL`;

/** All facts whose source's id is after one and up to another. */
export async function readFactsFrom(
  db: D1Database,
  kind: SourceKind,
  ids: { readonly after: number; readonly until: number },
): Promise<SourcedFact[]> {
  const { results } = await db
    .prepare(
      `SELECT measure_id, unit_id, day, source_id, person_id, value FROM fact
       WHERE source_id > ? AND source_id <= ? AND measure_id ${kind === "people" ? "IN" : "NOT IN"} (${STREAM_MEASURES})`,
    )
    .bind(ids.after, ids.until)
    .all();
  return z
    .array(FactRow)
    .parse(results)
    .map((row) => ({
      sourceId: row.source_id,
      fact: {
        measureId: row.measure_id,
        unitId: row.unit_id,
        day: row.day,
        personId: row.person_id,
        value: row.value,
      },
    }));
}

const Progress = z.object({ done: z.number(), total: z.number() });

/** How many records and people a rebuild has behind it when it goes on from a cursor; all when there is none. */
export async function countSources(
  db: D1Database,
  next: { readonly stage: SourceKind; readonly after: number } | null,
): Promise<z.infer<typeof Progress>> {
  const [records, people] =
    next === null ? [null, null] : next.stage === "records" ? [next.after, 0] : [null, next.after];
  const row = await db
    .prepare(
      `SELECT (SELECT count(*) FROM record) + (SELECT count(*) FROM person) AS total,
         (SELECT count(*) FROM record WHERE ?1 IS NULL OR id <= ?1)
         + (SELECT count(*) FROM person WHERE ?2 IS NULL OR id <= ?2) AS done`,
    )
    .bind(records, people)
    .first();
  return Progress.parse(row);
}
