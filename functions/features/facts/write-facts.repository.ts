import { jsonPieces } from "../json-pieces.ts";
import type { SourcedFact } from "./sourced-fact.ts";

/**
 * The statements that take facts away, bring others in key order, and move the versions of their measures; none when
 * nothing changes.
 */
export function factStatements(
  db: D1Database,
  { gone, come }: { readonly gone: readonly SourcedFact[]; readonly come: readonly SourcedFact[] },
): D1PreparedStatement[] {
  const measures = new Set([...gone, ...come].map(({ fact }) => fact.measureId));
  if (measures.size === 0) return [];
  const rows = come
    .map(
      ({ fact, sourceId }) =>
        [fact.measureId, fact.unitId, fact.day, sourceId, fact.personId, fact.value] as const,
    )
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3]);
  return [
    ...deleteFacts(db, gone),
    ...jsonPieces(rows).map((piece) =>
      db
        .prepare(
          `INSERT INTO fact (measure_id, unit_id, day, source_id, person_id, value)
           SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 FROM json_each(?)`,
        )
        .bind(piece),
    ),
    moveMeasures(db, measures),
  ];
}

/** The statements that take facts away by their whole key; none for no facts. */
export function deleteFacts(db: D1Database, facts: readonly SourcedFact[]): D1PreparedStatement[] {
  const keys = facts.map(({ fact, sourceId }) => [fact.measureId, fact.unitId, fact.day, sourceId]);
  return jsonPieces(keys).map((piece) =>
    db
      .prepare(
        `DELETE FROM fact WHERE (measure_id, unit_id, day, source_id) IN
           (SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?))`,
      )
      .bind(piece),
  );
}

/** Moves the versions of measures, so that what was computed of them before is known to be stale. */
export function moveMeasures(db: D1Database, measureIds: Iterable<number>): D1PreparedStatement {
  return db
    .prepare(
      "UPDATE measure_state SET version = version + 1 WHERE measure_id IN (SELECT value FROM json_each(?))",
    )
    .bind(JSON.stringify([...measureIds]));
}
