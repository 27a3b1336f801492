import { jsonPieces } from "../json-pieces.ts";
import { holdBack, isClosed, type Stamp } from "./closed-facts.repository.ts";
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

type Row = readonly [
  measureId: number,
  unitId: number,
  day: number,
  sourceId: number,
  personId: number,
  value: number,
];

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
  const rows = facts.map(({ fact, source }): Row => {
    const { measureId, unitId, day, personId, value } = fact;
    return [measureId, unitId, day, "id" in source ? source.id : -1 - source.nth, personId, value];
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
  const gone = `SELECT f.value ->> 0, f.value ->> 1, f.value ->> 2, f.value ->> 3 FROM json_each(?) f ${whereOpen(isHeld)}`;
  return [
    ...(size > SMALL_CHANGE_FACTS ? dropTouched(db, rows) : []),
    ...jsonPieces(rows).flatMap((piece) => [
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
const KNOWN = { id: "f.value ->> 3", join: "" };
// The newest records have the highest ids, in the order they came: nobody needs to look them up by number.
const amongNewest = (newRecords: number): typeof KNOWN => ({
  id: `iif(f.value ->> 3 > 0, f.value ->> 3, newest.id - ${newRecords} - (f.value ->> 3))`,
  join: "CROSS JOIN (SELECT max(id) AS id FROM record) newest",
});

function insertFacts(
  db: D1Database,
  facts: readonly Row[],
  source: typeof KNOWN,
  { stamp, size }: FactChange,
): D1PreparedStatement[] {
  const rows = facts.toSorted(
    (a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || orderOf(a[3]) - orderOf(b[3]),
  );
  const isHeld = stamp !== null;
  return [
    ...(size > SMALL_CHANGE_FACTS ? dropTouched(db, rows) : []),
    ...jsonPieces(rows).flatMap((piece) => [
      ...(stamp ? [holdBack(db, 1, piece, source, { stamp, days: daysOf(rows) })] : []),
      ...(size > SMALL_CHANGE_FACTS ? [] : addToRollups(db, { rows: piece, isHeld })),
      db
        .prepare(
          `INSERT INTO fact (measure_id, unit_id, day, source_id, person_id, value)
           SELECT f.value ->> 0, f.value ->> 1, f.value ->> 2, ${source.id}, f.value ->> 4, f.value ->> 5
           FROM json_each(?) f ${source.join} ${whereOpen(isHeld)}`,
        )
        .bind(piece),
    ]),
  ];
}

const HIGHEST_ID = 2 ** 52;

/** The place of a source among the keys: the ids of new records are higher than all others. */
function orderOf(source: number): number {
  return source > 0 ? source : HIGHEST_ID - source;
}

function whereOpen(isHeld: boolean): string {
  return isHeld ? `WHERE NOT ${isClosed("f.value ->> 1", "f.value ->> 2")}` : "WHERE true";
}

function sourcedRow({ fact, sourceId }: SourcedFact): Row {
  return [fact.measureId, fact.unitId, fact.day, sourceId, fact.personId, fact.value];
}

function daysOf(rows: readonly Row[]): { first: number; last: number } {
  return rows.reduce(
    ({ first, last }, [, , day]) => ({ first: Math.min(first, day), last: Math.max(last, day) }),
    { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY },
  );
}

function dropTouched(db: D1Database, rows: readonly Row[]): D1PreparedStatement[] {
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
