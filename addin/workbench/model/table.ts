import { intersect, type Area } from "../grid/area.ts";
import type { TableRecord } from "../grid/grid-adapter.ts";
import { HostError, invalidArgument, itemNotFound } from "../host/host-error.ts";
import { shown } from "../host/json-shape.ts";
import { modelObject, type Description, type ModelObject } from "../host/model-object.ts";
import type { Book } from "./book.ts";
import { eventRegistrations } from "./event-registrations.ts";
import { areaArgument, bodyArea } from "./range-area.ts";
import { tableColumnsObject } from "./table-columns.ts";
import { tableRowsObject } from "./table-rows.ts";

const TABLE_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

/** One table, found anew by its id each time, because others may change it. */
export interface TableState {
  readonly book: Book;
  readonly id: string;
}

/** `Excel.Table`. */
export function tableObject(book: Book, id: string): ModelObject {
  return modelObject(table, { book, id });
}

/** What the table is now; Excel's ItemNotFound when it was deleted. */
export function tableRecord({ book, id }: TableState): TableRecord {
  const record = book.grid.tables().find((each) => each.id === id);
  if (!record) throw itemNotFound(`table ${id}`);
  return record;
}

const table: Description<TableState> = {
  name: "Table",
  id: ({ id }) => id,
  scalars: {
    Id: { read: ({ id }) => id },
    Name: { read: (state) => tableRecord(state).name, write: (state, name) => rename(state, name) },
    ShowHeaders: { read: () => true },
    Style: {
      read: (state) => tableRecord(state).style,
      write: ({ book, id }, style) => book.grid.updateTable(id, { style: shown(style) }),
    },
  },
  children: {
    Columns: (state) => tableColumnsObject(state.book, () => tableRecord(state).area),
    Rows: (state) => tableRowsObject(state.book, state.id, () => tableRecord(state).area),
    Worksheet: (state) => state.book.worksheet(tableRecord(state).area.sheetId),
  },
  finders: {
    GetRange: (state) => state.book.range(tableRecord(state).area),
    GetHeaderRowRange: (state) => state.book.range({ ...tableRecord(state).area, rows: 1 }),
    GetDataBodyRange: (state) => state.book.range(bodyArea(tableRecord(state).area)),
  },
  calls: {
    Delete: (state) => {
      const { area } = tableRecord(state);
      state.book.grid.removeTable(state.id);
      state.book.grid.clear(area, "All");
    },
    Resize: (state, args) =>
      resize(state, areaArgument(state.book, args, 0, tableRecord(state).area.sheetId)),
    ...eventRegistrations("DataChanged", "SelectionChanged"),
  },
};

function rename(state: TableState, name: unknown): void {
  const { book, id } = state;
  if (typeof name !== "string" || !TABLE_NAME.test(name)) throw invalidArgument("a table's name");
  const taken = book.grid
    .tables()
    .some((each) => each.id !== id && each.name.toLowerCase() === name.toLowerCase());
  if (taken)
    throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  book.grid.updateTable(id, { name });
}

function resize(state: TableState, area: Area): void {
  const current = tableRecord(state).area;
  if (
    area.sheetId !== current.sheetId ||
    area.row !== current.row ||
    !intersect(area, current) ||
    area.rows < 2
  ) {
    throw invalidArgument("a table keeps its header row and at least one row below it");
  }
  state.book.grid.updateTable(state.id, { area });
}
