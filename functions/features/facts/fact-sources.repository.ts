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

/** A row of `fact` as the rules have it. */
function sourcedFactOf(row: z.infer<typeof FactRow>): SourcedFact {
  return {
    sourceId: row.source_id,
    fact: {
      measureId: row.measure_id,
      unitId: row.unit_id,
      day: row.day,
      personId: row.person_id,
      value: row.value,
    },
  };
}

/** Measures of which any version counts events of the organisation; all others count records. */
const STREAM_MEASURES = `SELECT v.definition_id FROM definition_version v JOIN definition d ON d.id = v.definition_id
  WHERE d.kind = 'measure' AND v.body ->> '$.source.stream' IS NOT NULL`;

/** A simulation's own measures, whose facts are no part of the book. */
const SHADOWS = "SELECT id FROM definition WHERE kind = 'shadow'";

/** One measure anew from a day on: of the records of that day and later, or of events on it and later. */
export type FactLimits = { readonly measureId: number; readonly from: number };

/** All facts whose source's id is after one and up to another, of all measures or within limits. */
export async function readFactsFrom(
  db: D1Database,
  kind: SourceKind,
  ids: { readonly after: number; readonly until: number },
  limits: FactLimits | null = null,
): Promise<SourcedFact[]> {
  const { results } = await db
    .prepare(
      `SELECT measure_id, unit_id, day, source_id, person_id, value FROM fact f
       WHERE source_id > ?1 AND source_id <= ?2 AND measure_id ${kind === "people" ? "IN" : "NOT IN"} (${STREAM_MEASURES})
         AND measure_id NOT IN (${SHADOWS})
         ${limits === null ? "" : `AND measure_id = ?3 AND ${isLate(kind, "f")}`}`,
    )
    .bind(ids.after, ids.until, ...(limits === null ? [] : [limits.measureId, limits.from]))
    .all();
  return z.array(FactRow).parse(results).map(sourcedFactOf);
}

/** What closes hold back, net, of the sources of a kind whose id is after one and up to another. */
export async function readHeldBack(
  db: D1Database,
  kind: SourceKind,
  ids: { readonly after: number; readonly until: number },
  limits: FactLimits | null = null,
): Promise<{ readonly come: SourcedFact[]; readonly gone: SourcedFact[] }> {
  const { results } = await db
    .prepare(
      `SELECT a.measure_id, a.unit_id, a.day, a.source_id, a.person_id, a.value, sum(a.effect) AS effect
       FROM adjustment a JOIN period_close p ON p.id = a.close_id AND p.state = 'closed'
       WHERE a.source_id > ?1 AND a.source_id <= ?2
         AND a.measure_id ${kind === "people" ? "IN" : "NOT IN"} (${STREAM_MEASURES})
         ${limits === null ? "" : `AND a.measure_id = ?3 AND ${isLate(kind, "a")}`}
       GROUP BY a.measure_id, a.unit_id, a.day, a.source_id, a.person_id, a.value HAVING sum(a.effect) <> 0`,
    )
    .bind(ids.after, ids.until, ...(limits === null ? [] : [limits.measureId, limits.from]))
    .all();
  const rows = z.array(HeldRow).parse(results);
  const of = (effect: number): SourcedFact[] =>
    rows.filter((row) => Math.sign(row.effect) === effect).map(sourcedFactOf);
  return { come: of(1), gone: of(-1) };
}

const HeldRow = FactRow.extend({ effect: z.number() });

function isLate(kind: SourceKind, fact: string): string {
  return kind === "people"
    ? `${fact}.day >= ?4`
    : `EXISTS (SELECT 1 FROM record r WHERE r.id = ${fact}.source_id AND r.day >= ?4)`;
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
