import { z } from "zod";
import type { SourcedFact } from "../facts/sourced-fact.ts";
import { unitsAbove } from "../identity/units-above.repository.ts";
import { jsonPieces } from "../json-pieces.ts";

const Units = z.preprocess(
  (text) => (typeof text === "string" ? JSON.parse(text) : text),
  z.array(z.tuple([z.number(), z.string()])),
);
const UnitRow = z.object({ id: z.number(), code: z.string(), name: z.string(), units: Units });

/** A unit with those above it, itself first. */
export type SimulatedUnit = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly units: readonly { readonly id: number; readonly code: string }[];
};

/** Units that stand in the tree on a day, by id after one. */
export async function readUnitsAfter(
  db: D1Database,
  after: number,
  today: number,
  limit: number,
): Promise<SimulatedUnit[]> {
  const { results } = await db
    .prepare(
      `SELECT u.id, u.code, u.name, ${unitsAbove("u.id", today)} AS units
       FROM unit u WHERE u.id > ?1 AND EXISTS (SELECT 1 FROM unit_placement p
         WHERE p.unit_id = u.id AND p.from_day <= ?2 AND ?2 < p.until_day)
       ORDER BY u.id LIMIT ?3`,
    )
    .bind(after, today, limit)
    .all();
  return z
    .array(UnitRow)
    .parse(results)
    .map((row) => ({ ...row, units: row.units.map(([id, code]) => ({ id, code })) }));
}

const Place = z.object({ total: z.number(), done: z.number() });

/** How many units stand in the tree on a day, and how many of them up to an id. */
export async function countUnits(
  db: D1Database,
  today: number,
  until: number,
): Promise<z.infer<typeof Place>> {
  const row = await db
    .prepare(
      `SELECT count(*) AS total, coalesce(sum(unit_id <= ?2), 0) AS done
       FROM (SELECT DISTINCT unit_id FROM unit_placement WHERE from_day <= ?1 AND ?1 < until_day)`,
    )
    .bind(today, until)
    .first();
  return Place.parse(row);
}

/** Makes room for a shadow, and takes over what stands on closed days, which nothing moves. */
export function openShadow(
  db: D1Database,
  shadow: { readonly shadowId: number; readonly measureId: number; readonly code: string },
): D1PreparedStatement[] {
  return [
    db
      .prepare("INSERT INTO definition (id, kind, code) VALUES (?, 'shadow', ?)")
      .bind(shadow.shadowId, `${shadow.code}~${-shadow.shadowId}`),
    db
      .prepare(
        `INSERT INTO fact (measure_id, unit_id, day, source_id, person_id, value)
         SELECT ?1, f.unit_id, f.day, f.source_id, f.person_id, f.value FROM fact f
         WHERE f.measure_id = ?2 AND EXISTS (SELECT 1 FROM closed_unit c
           WHERE c.unit_id = f.unit_id AND c.from_day <= f.day AND f.day < c.until_day)`,
      )
      .bind(shadow.shadowId, shadow.measureId),
  ];
}

/** Writes facts of shadows, but for those on closed days. */
export function shadowFacts(db: D1Database, facts: readonly SourcedFact[]): D1PreparedStatement[] {
  const rows = facts.map(({ fact, sourceId }) => [
    fact.measureId,
    fact.unitId,
    fact.day,
    sourceId,
    fact.personId,
    fact.value,
  ]);
  return jsonPieces(rows).map((piece) =>
    db
      .prepare(
        `INSERT INTO fact (measure_id, unit_id, day, source_id, person_id, value)
         SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 FROM json_each(?)
         WHERE NOT EXISTS (SELECT 1 FROM closed_unit c
           WHERE c.unit_id = value ->> 1 AND c.from_day <= value ->> 2 AND value ->> 2 < c.until_day)`,
      )
      .bind(piece),
  );
}

/** Takes the shadows of a job away, with all that was derived from them. */
export function dropShadows(
  db: D1Database,
  { least, most }: { readonly least: number; readonly most: number },
): D1PreparedStatement[] {
  return [
    db.prepare("DELETE FROM fact WHERE measure_id BETWEEN ? AND ?").bind(least, most),
    db.prepare("DELETE FROM rollup WHERE measure_id BETWEEN ? AND ?").bind(least, most),
    db.prepare("DELETE FROM definition WHERE id BETWEEN ? AND ?").bind(least, most),
  ];
}

/** Keeps what a simulation found with its version, and marks the draft simulated if it still is that revision. */
export function keepSimulation(
  db: D1Database,
  entry: {
    readonly versionId: number;
    readonly revision: number;
    readonly jobId: number;
    readonly at: string;
    readonly by: number;
    readonly result: string;
  },
): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `INSERT INTO simulation (version_id, revision, job_id, at, by_person, result) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (version_id) DO UPDATE SET revision = excluded.revision, job_id = excluded.job_id,
           at = excluded.at, by_person = excluded.by_person, result = excluded.result`,
      )
      .bind(entry.versionId, entry.revision, entry.jobId, entry.at, entry.by, entry.result),
    db
      .prepare(
        `UPDATE definition_version SET simulated_revision = ?2 WHERE id = ?1 AND revision = ?2 AND state = 'draft'`,
      )
      .bind(entry.versionId, entry.revision),
  ];
}
