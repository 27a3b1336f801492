import { intersect, type Area } from "../grid/area.ts";
import type { TableRecord } from "../grid/grid-adapter.ts";
import { apiNotFound, HostError, itemNotFound } from "../host/host-error.ts";
import { modelObject, type Description, type ModelObject } from "../host/model-object.ts";
import type { Book } from "./book.ts";
import { areaArgument } from "./range-area.ts";
import { nameHeaders } from "./table-headers.ts";

interface TablesState {
  readonly book: Book;
  /** Null: the tables of the whole workbook. */
  readonly sheetId: string | null;
}

interface ScopedState {
  readonly book: Book;
  readonly area: Area;
  readonly fullyContained: boolean;
}

/** `Excel.TableCollection` of the workbook, or of one sheet. */
export function tablesObject(book: Book, sheetId: string | null): ModelObject {
  return modelObject(tables, { book, sheetId });
}

/** `Excel.TableScopedCollection`: the tables that touch a range, or lie wholly in it. */
export function scopedTablesObject(book: Book, area: Area, fullyContained: boolean): ModelObject {
  return modelObject(scopedTables, { book, area, fullyContained });
}

const tables: Description<TablesState> = {
  name: "TableCollection",
  scalars: { Count: { read: (state) => records(state).length } },
  items: (state) => records(state).map(({ id }) => state.book.table(id)),
  finders: {
    GetItem: (state, args) => state.book.table(byKey(records(state), args.key(0)).id),
    GetItemAt: (state, args) => state.book.table(byPosition(records(state), args.integer(0)).id),
    Add: ({ book, sheetId }, args) => {
      const area = areaArgument(book, args, 0, sheetId ?? undefined);
      if (!args.flag(1)) throw apiNotFound("TableCollection", "add without a header row");
      const taken = book.grid.tables();
      if (taken.some((table) => intersect(table.area, area) !== null)) {
        throw new HostError("InvalidArgument", "A table can't overlap another table.");
      }
      const whole = { ...area, rows: Math.max(2, area.rows) };
      nameHeaders(book, whole);
      return book.table(book.grid.addTable(whole, freeName(taken)).id);
    },
  },
  calls: { GetCount: (state) => records(state).length },
};

const scopedTables: Description<ScopedState> = {
  name: "TableScopedCollection",
  items: (state) => touching(state).map(({ id }) => state.book.table(id)),
  finders: {
    GetFirst: (state) => state.book.table(byPosition(touching(state), 0).id),
    GetItem: (state, args) => state.book.table(byKey(touching(state), args.key(0)).id),
  },
  calls: { GetCount: (state) => touching(state).length },
};

function records({ book, sheetId }: TablesState): readonly TableRecord[] {
  return book.grid.tables().filter(({ area }) => sheetId === null || area.sheetId === sheetId);
}

function touching({ book, area, fullyContained }: ScopedState): readonly TableRecord[] {
  return book.grid.tables().filter((table) => {
    const common = intersect(table.area, area);
    if (!common) return false;
    return !fullyContained || (common.rows === table.area.rows && common.columns === table.area.columns);
  });
}

function byKey(from: readonly TableRecord[], key: string | number): TableRecord {
  const wanted = String(key).toLowerCase();
  const found = from.find(({ id, name }) => id === key || name.toLowerCase() === wanted);
  if (!found) throw itemNotFound(`table ${key}`);
  return found;
}

function byPosition(from: readonly TableRecord[], position: number): TableRecord {
  const found = from[position];
  if (!found) throw itemNotFound(`table number ${position}`);
  return found;
}

function freeName(taken: readonly TableRecord[]): string {
  const names = new Set(taken.map(({ name }) => name.toLowerCase()));
  let number = taken.length + 1;
  while (names.has(`table${number}`)) number += 1;
  return `Table${number}`;
}
