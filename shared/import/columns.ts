import type { ImportKind } from "../contract/imports.ts";

/** How a column's cells are read. */
export type ColumnType = "code" | "text" | "day" | "money" | "number";

/**
 * What a row must say in a column. `key`: always. `new`: for what is not there yet; in a file without the column,
 * what is there stays as it is. `free`: a blank clears, an absent column leaves.
 */
export type ColumnNeed = "key" | "new" | "free";

export type Column = { readonly type: ColumnType; readonly need: ColumnNeed };

type Columns = Readonly<Record<string, Column>>;

const code = (need: ColumnNeed): Column => ({ type: "code", need });
const text = (need: ColumnNeed): Column => ({ type: "text", need });
const day = (need: ColumnNeed): Column => ({ type: "day", need });
const number = (need: ColumnNeed): Column => ({ type: "number", need });
const money = (need: ColumnNeed): Column => ({ type: "money", need });

/**
 * The columns of every kind, in the order of the documentation. Days that end something (`to`, `left_on`) are the
 * first day it no longer holds.
 */
export const IMPORT_COLUMNS: Readonly<Record<ImportKind, Columns>> = {
  units: {
    code: code("key"),
    parent: code("free"),
    level: text("new"),
    name: text("new"),
    from: day("free"),
  },
  people: {
    code: code("key"),
    name: text("new"),
    unit: code("free"),
    joined_on: day("new"),
    confirmed_on: day("free"),
    left_on: day("free"),
  },
  postings: {
    person: code("key"),
    unit: code("key"),
    role: text("free"),
    from: day("key"),
    to: day("free"),
  },
  grants: {
    person: code("key"),
    role: text("key"),
    unit: code("free"),
    from: day("key"),
    to: day("free"),
  },
  policies: {
    number: code("key"),
    rep: code("new"),
    unit: code("free"),
    issued_on: day("new"),
    premium: money("new"),
    ended_on: day("free"),
    end_reason: text("free"),
    pay_mode: text("free"),
    customer_kind: text("free"),
  },
  opportunities: {
    number: code("key"),
    customer: text("new"),
    owner: code("new"),
    unit: code("free"),
    product: text("free"),
    opened_on: day("new"),
    amount: money("free"),
    expected_close_on: day("free"),
    closed_on: day("free"),
    outcome: text("free"),
    stage: text("free"),
    customer_kind: text("free"),
  },
  targets: {
    kpi: code("key"),
    scope: code("key"),
    period: text("key"),
    value: number("free"),
  },
};

/** The names of a kind's columns, in the documented order. */
export function columnNames(kind: ImportKind): string[] {
  return Object.keys(IMPORT_COLUMNS[kind]);
}

/** The columns a file of this kind cannot do without. */
export function keyColumns(kind: ImportKind): string[] {
  return Object.entries(IMPORT_COLUMNS[kind]).flatMap(([name, { need }]) => (need === "key" ? [name] : []));
}

/** A header's name as it is compared: without blanks around it, in lower case, full-width letters folded. */
export function columnName(written: string): string {
  return written.normalize("NFKC").trim().toLowerCase();
}
