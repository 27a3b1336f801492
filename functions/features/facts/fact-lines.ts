import { jsonPieces } from "../json-pieces.ts";

/** A fact on its way to SQL; its source is a record or a person by id, or one of the batch's own new records. */
export type FactRow = readonly [
  measureId: number,
  unitId: number,
  day: number,
  sourceId: number,
  personId: number,
  value: number,
];

/** Sources from here on are the batch's new records, counted from 0 in the order they came. */
export const NEW_RECORDS = 300_000_000;

// Every column but the last is written as this much more than it is, so that all have the same digits; a number that
// V8 keeps as a small integer is written several times as fast as a larger one.
const BASE = 500_000_000;
const WIDTH = 9;

/**
 * Facts in key order as JSON lists of texts, each list small enough for one parameter of D1. Every number stands at its
 * own place in the text: SQLite takes it out in half the time that a list in a list costs.
 * @throws {RangeError} where an id has no room in its place, which is more than a database of D1 can hold
 */
export function factPieces(rows: readonly FactRow[]): string[] {
  return jsonPieces(rows.toSorted(inKeyOrder).map(lineOf));
}

function lineOf(row: FactRow): string {
  const head = `${BASE + row[0]}${BASE + row[1]}${BASE + row[2]}${BASE + row[3]}${BASE + row[4]}`;
  if (head.length !== 5 * WIDTH) throw new RangeError(`No room for the keys of a fact: ${row.join()}`);
  return head + String(row[5]);
}

function inKeyOrder(a: FactRow, b: FactRow): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];
}

/** SQL for the columns of a fact `f.value` out of such a list. */
export const FACT = {
  measureId: columnOf(0),
  unitId: columnOf(1),
  day: columnOf(2),
  sourceId: columnOf(3),
  personId: columnOf(4),
  value: `CAST(substr(f.value, ${5 * WIDTH + 1}) AS INTEGER)`,
} as const;

function columnOf(place: number): string {
  return `(substr(f.value, ${place * WIDTH + 1}, ${WIDTH}) - ${BASE})`;
}
