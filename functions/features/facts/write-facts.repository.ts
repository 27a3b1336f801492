import { holdBack, isClosed, type Stamp } from "./closed-facts.repository.ts";
import { FACT, factPieces, type FactRow, NEW_RECORDS } from "./fact-lines.ts";
import type { Fact } from "./facts-of-record.ts";
import {
  addToRollups,
  dropTouchedRollups,
  SMALL_CHANGE_FACTS,
  takeFromRollups,
} from "./rollup-changes.repository.ts";
import type { SourcedFact } from "./sourced-fact.ts";

/** A fact with the record it comes from: by id, or the how-manieth of the batch's new records it is, from 0. */
export type RecordFact = {
  readonly fact: Fact;
  readonly source: { readonly id: number } | { readonly nth: number };
};

/**
 * Who changes facts, and how many change in the batch. `stamp`: what falls on a closed day is held back under this
 * name and time; null where it is to be written all the same.
 */
export type FactChange = { readonly stamp: Stamp | null; readonly size: number };

/**
 * The statements that take facts away, bring others in key order, keep what they add up to right, and move the
 * versions of their measures; none when nothing changes.
 */
export function factStatements(
  db: D1Database,
  { gone, come }: { readonly gone: readonly SourcedFact[]; readonly come: readonly SourcedFact[] },
  stamp: Stamp | null,
): D1PreparedStatement[] {
  const measures = new Set([...gone, ...come].map(({ fact }) => fact.measureId));
  if (measures.size === 0) return [];
  const change = { stamp, size: gone.length + come.length };
  return [
    ...deleteFacts(db, gone, change),
    ...insertFacts(db, come.map(sourcedRow), KNOWN, change),
    moveMeasures(db, measures),
  ];
}

/**
 * The statements that bring what records count for, in key order; the records stand already, earlier in the batch.
 * @param newRecords how many records the batch has just added, in one go and after all others
 */
export function insertRecordFacts(
  db: D1Database,
  facts: readonly RecordFact[],
  newRecords: number,
  change: FactChange,
): D1PreparedStatement[] {
  const rows = facts.map(({ fact, source }): FactRow => {
    const { measureId, unitId, day, personId, value } = fact;
    return [measureId, unitId, day, "id" in source ? source.id : NEW_RECORDS + source.nth, personId, value];
  });
  return insertFacts(db, rows, newRecords === 0 ? KNOWN : amongNewest(newRecords), change);
}

/** The statements that take facts away by their whole key; none for no facts. */
export function deleteFacts(
  db: D1Database,
  facts: readonly SourcedFact[],
  { stamp, size }: FactChange,
): D1PreparedStatement[] {
  const rows = facts.map(sourcedRow);
  const isHeld = stamp !== null;
  const key = `${FACT.measureId}, ${FACT.unitId}, ${FACT.day}, ${FACT.sourceId}`;
  const gone = `SELECT ${key} FROM json_each(?) f ${whereOpen(isHeld)}`;
  return [
    ...(size > SMALL_CHANGE_FACTS ? dropTouched(db, rows) : []),
    ...factPieces(rows).flatMap((piece) => [
      ...(stamp ? [holdBack(db, -1, piece, KNOWN, { stamp, days: daysOf(rows) })] : []),
      ...(size > SMALL_CHANGE_FACTS ? [] : takeFromRollups(db, { rows: piece, isHeld })),
      db.prepare(`DELETE FROM fact WHERE (measure_id, unit_id, day, source_id) IN (${gone})`).bind(piece),
    ]),
  ];
}

/** Moves the versions of measures, so that what was computed of them before is known to be stale. */
export function moveMeasures(db: D1Database, measureIds: Iterable<number>): D1PreparedStatement {
  return db
    .prepare(
      "UPDATE measure_state SET version = version + 1 WHERE measure_id IN (SELECT value FROM json_each(?))",
    )
    .bind(JSON.stringify([...measureIds]));
}

/** How SQL finds the source's id of a fact `f.value`. */
const KNOWN = { id: FACT.sourceId, join: "" };
// The newest records have the highest ids, in the order they came: nobody needs to look them up by number.
const amongNewest = (newRecords: number): typeof KNOWN => ({
  id: `(${FACT.sourceId} + iif(${FACT.sourceId} < ${NEW_RECORDS}, 0, newest.id - ${newRecords - 1 + NEW_RECORDS}))`,
  join: "CROSS JOIN (SELECT max(id) AS id FROM record) newest",
});

function insertFacts(
  db: D1Database,
  rows: readonly FactRow[],
  source: typeof KNOWN,
  { stamp, size }: FactChange,
): D1PreparedStatement[] {
  const isHeld = stamp !== null;
  return [
    ...(size > SMALL_CHANGE_FACTS ? dropTouched(db, rows) : []),
    ...factPieces(rows).flatMap((piece) => [
      ...(stamp ? [holdBack(db, 1, piece, source, { stamp, days: daysOf(rows) })] : []),
      ...(size > SMALL_CHANGE_FACTS ? [] : addToRollups(db, { rows: piece, isHeld })),
      db
        .prepare(
          `INSERT INTO fact (measure_id, unit_id, day, source_id, person_id, value)
           SELECT ${FACT.measureId}, ${FACT.unitId}, ${FACT.day}, ${source.id}, ${FACT.personId}, ${FACT.value}
           FROM json_each(?) f ${source.join} ${whereOpen(isHeld)}`,
        )
        .bind(piece),
    ]),
  ];
}

function whereOpen(isHeld: boolean): string {
  return isHeld ? `WHERE NOT ${isClosed(FACT.unitId, FACT.day)}` : "WHERE true";
}

function sourcedRow({ fact, sourceId }: SourcedFact): FactRow {
  return [fact.measureId, fact.unitId, fact.day, sourceId, fact.personId, fact.value];
}

function daysOf(rows: readonly FactRow[]): { first: number; last: number } {
  return rows.reduce(
    ({ first, last }, [, , day]) => ({ first: Math.min(first, day), last: Math.max(last, day) }),
    { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY },
  );
}

function dropTouched(db: D1Database, rows: readonly FactRow[]): D1PreparedStatement[] {
  if (rows.length === 0) return [];
  const byMeasure = new Map<number, { measureId: number; first: number; last: number }>();
  for (const [measureId, , day] of rows) {
    const known = byMeasure.get(measureId);
    if (!known) byMeasure.set(measureId, { measureId, first: day, last: day });
    else {
      known.first = Math.min(known.first, day);
      known.last = Math.max(known.last, day);
    }
  }
  return [dropTouchedRollups(db, [...byMeasure.values()])];
}
