import type { Day } from "../calendar/day.ts";
import type { ImportKind, ImportValue } from "../contract/imports.ts";
import { err, ok, type Result } from "../result.ts";
import { type CellReader, createCellReader } from "./cell-reader.ts";
import { columnNames, IMPORT_COLUMNS } from "./columns.ts";
import type { Refusal } from "./refusal.ts";

/** A cell that may be blank (null: clears) or whose column the file may lack (undefined: leaves). */
type Free<Value> = Value | null | undefined;

export type UnitRow = {
  readonly code: string;
  readonly parent: Free<string>;
  readonly level: string | undefined;
  readonly name: string | undefined;
  readonly from: Free<Day>;
};

export type PersonRow = {
  readonly code: string;
  readonly name: string | undefined;
  readonly unit: Free<string>;
  readonly joinedOn: Day | undefined;
  readonly confirmedOn: Free<Day>;
  readonly leftOn: Free<Day>;
};

export type PostingRow = {
  readonly person: string;
  readonly unit: string;
  readonly role: Free<string>;
  readonly from: Day;
  readonly to: Free<Day>;
};

export type GrantRow = {
  readonly person: string;
  readonly role: string;
  readonly unit: Free<string>;
  readonly from: Day;
  readonly to: Free<Day>;
};

/** A record's cells by column: days as days, money as minor units, absent columns left out. */
export type RecordCells = {
  readonly number: string;
  readonly cells: ReadonlyMap<string, string | number | null>;
};

/** A target; `value` null takes it away. A period that a spreadsheet made a date of is a number. */
export type TargetCells = {
  readonly kpi: string;
  readonly scope: string;
  readonly period: string | number;
  readonly value: number | null;
};

export type ImportRow = {
  readonly units: UnitRow;
  readonly people: PersonRow;
  readonly postings: PostingRow;
  readonly grants: GrantRow;
  readonly policies: RecordCells;
  readonly opportunities: RecordCells;
  readonly targets: TargetCells;
};

/** A foreign row with the names of its columns. */
export type ForeignRow = {
  readonly columns: readonly string[];
  readonly values: readonly ImportValue[];
  /** The company's; an amount marked with another is refused. */
  readonly currency: string;
};

const READERS: { readonly [Kind in ImportKind]: (cells: CellReader, row: ForeignRow) => ImportRow[Kind] } = {
  units: (cells) => ({
    code: cells.text("code") ?? "",
    parent: cells.text("parent"),
    level: cells.text("level") ?? undefined,
    name: cells.text("name") ?? undefined,
    from: cells.day("from"),
  }),
  people: (cells) => ({
    code: cells.text("code") ?? "",
    name: cells.text("name") ?? undefined,
    unit: cells.text("unit"),
    joinedOn: cells.day("joined_on") ?? undefined,
    confirmedOn: cells.day("confirmed_on"),
    leftOn: cells.day("left_on"),
  }),
  postings: (cells) => ({
    person: cells.text("person") ?? "",
    unit: cells.text("unit") ?? "",
    role: cells.text("role"),
    from: cells.day("from") ?? 0,
    to: cells.day("to"),
  }),
  grants: (cells) => ({
    person: cells.text("person") ?? "",
    role: cells.text("role")?.toLowerCase() ?? "",
    unit: cells.text("unit"),
    from: cells.day("from") ?? 0,
    to: cells.day("to"),
  }),
  policies: (cells, row) => recordCells("policies", cells, row),
  opportunities: (cells, row) => recordCells("opportunities", cells, row),
  targets: (cells) => ({
    kpi: cells.text("kpi") ?? "",
    scope: cells.text("scope") ?? "",
    period: periodCell(cells.text("period") ?? ""),
    value: cells.number("value") ?? null,
  }),
};

/** Reads a row of this kind, or says what is wrong with its first bad cell. */
export function readRow<Kind extends ImportKind>(
  kind: Kind,
  row: ForeignRow,
): Result<ImportRow[Kind], Refusal> {
  if (row.values.length !== row.columns.length) {
    const parameters = { cells: row.values.length, columns: row.columns.length };
    return err({ column: null, reason: "row-length", parameters });
  }
  const cells = createCellReader(kind, row.columns, row.values, row.currency);
  const read = READERS[kind](cells, row);
  return cells.fault ? err(cells.fault) : ok(read);
}

function recordCells(kind: "policies" | "opportunities", cells: CellReader, row: ForeignRow): RecordCells {
  const read = new Map<string, string | number | null>();
  for (const column of columnNames(kind)) {
    if (!row.columns.includes(column)) continue;
    const type = IMPORT_COLUMNS[kind][column]?.type;
    const value =
      type === "day" ? cells.day(column) : type === "money" ? cells.money(column) : cells.text(column);
    read.set(column, value ?? null);
  }
  return { number: cells.text("number") ?? "", cells: read };
}

const SERIAL = /^\d{5}(?:\.\d+)?$/;

function periodCell(text: string): string | number {
  return SERIAL.test(text) ? Number(text) : text;
}
