import { z } from "zod";
import { jsonPieces } from "../json-pieces.ts";
import type { Aggregate, AskGroup } from "./ask.ts";
import { KEEPING } from "./keep-rollups.repository.ts";

/** The answers to a group's scopes, in their order; null where none is kept. */
export type GroupAnswers = readonly (Aggregate | null)[];

// One list a column instead of one row a scope: what crosses from the database is read in one go.
const READ = `WITH g AS MATERIALIZED (
    SELECT value ->> 0 AS measure_id, value ->> 1 AS from_day, value ->> 2 AS until_day, value ->> 3 AS variant,
      value -> 4 AS scopes, value ->> 5 AS k
    FROM json_each(?))
  SELECT g.k, (
    SELECT json_array(json_group_array(e.value), json_group_array(r.sum), json_group_array(r.count),
      json_group_array(r.people))
    FROM json_each(g.scopes) e LEFT JOIN rollup r ON r.measure_id = g.measure_id AND r.scope = e.value
      AND r.from_day = g.from_day AND r.until_day = g.until_day AND r.variant = g.variant) AS found
  FROM g`;

const Row = z.object({ k: z.number(), found: z.string() });

/** Reads what is kept, in one query (one more for every megabyte asked). */
export async function readRollups(db: D1Database, groups: readonly AskGroup[]): Promise<GroupAnswers[]> {
  const reads = readStatements(db, groups);
  return answersOf(groups, reads.length > 0 ? await db.batch(reads) : []);
}

/**
 * Computes from facts and postings what is not kept, keeps it, and reads all of it, as one transaction: a write that
 * comes between would find the rows there, or none.
 */
export async function keepRollups(db: D1Database, groups: readonly AskGroup[]): Promise<GroupAnswers[]> {
  const keeps = (["fact", "stock"] as const).flatMap((kind) => {
    const ofKind = groups.filter((group) => group.kind === kind);
    const { units, people } = KEEPING[kind];
    return [
      ...piecesOf(pick(ofKind, (scope) => scope >= 0)).map((piece) => db.prepare(units).bind(piece)),
      ...piecesOf(pick(ofKind, (scope) => scope < 0)).map((piece) => db.prepare(people).bind(piece)),
    ];
  });
  const results = await db.batch([...keeps, ...readStatements(db, groups)]);
  return answersOf(groups, results.slice(keeps.length));
}

function readStatements(db: D1Database, groups: readonly AskGroup[]): D1PreparedStatement[] {
  return piecesOf(groups).map((piece) => db.prepare(READ).bind(piece));
}

function piecesOf(groups: readonly AskGroup[]): string[] {
  return jsonPieces(
    groups.map((group, k) => [group.measureId, group.from, group.until, group.variant, group.scopes, k]),
  );
}

function pick(groups: readonly AskGroup[], isWanted: (scope: number) => boolean): AskGroup[] {
  return groups
    .map((group) => ({ ...group, scopes: group.scopes.filter(isWanted) }))
    .filter((group) => group.scopes.length > 0);
}

function answersOf(groups: readonly AskGroup[], results: readonly D1Result[]): GroupAnswers[] {
  const answers: GroupAnswers[] = groups.map(() => []);
  for (const { results: rows } of results) {
    for (const { k, found } of z.array(Row).parse(rows)) {
      const [scopes, sums, counts, people] = columnsOf(found);
      const byScope = new Map(
        scopes.map((scope, index) => [scope, aggregateOf(sums[index], counts[index], people[index])]),
      );
      answers[k] = (groups[k]?.scopes ?? []).map((scope) => byScope.get(scope) ?? null);
    }
  }
  return answers;
}

type Column = readonly unknown[];

/** The lists of one group. Thousands of numbers: their shape is checked where each is used, not by a schema. */
function columnsOf(found: string): [Column, Column, Column, Column] {
  const columns: unknown = JSON.parse(found);
  if (Array.isArray(columns)) {
    const [scopes, sums, counts, people] = columns;
    if (Array.isArray(scopes) && Array.isArray(sums) && Array.isArray(counts) && Array.isArray(people)) {
      return [scopes, sums, counts, people];
    }
  }
  throw new Error("rollups were not read as four lists");
}

function aggregateOf(sum: unknown, count: unknown, people: unknown): Aggregate | null {
  return typeof sum === "number" && typeof count === "number" && typeof people === "number"
    ? { sum, count, people }
    : null;
}

/** Forgets what an organisation that changes from a day on could have moved. */
export function dropRollupsFrom(db: D1Database, day: number): D1PreparedStatement {
  return db.prepare("DELETE FROM rollup WHERE until_day > ?").bind(day);
}
