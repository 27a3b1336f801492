import type { Area } from "../grid/area.ts";
import type { CellValue } from "../grid/grid-adapter.ts";
import { apiNotFound, HostError, invalidArgument, itemNotFound } from "../host/host-error.ts";
import { isList } from "../host/json-shape.ts";
import { modelObject, type Description, type ModelObject } from "../host/model-object.ts";
import type { Json } from "../host/wire.ts";
import type { Book } from "./book.ts";
import { bodyArea } from "./range-area.ts";
import { readCells, writeCells } from "./range-values.ts";

interface RowsState {
  readonly book: Book;
  readonly tableId: string;
  readonly table: () => Area;
}

interface RowState extends RowsState {
  readonly index: number;
}

/** `Excel.TableRowCollection`. */
export function tableRowsObject(book: Book, tableId: string, table: () => Area): ModelObject {
  return modelObject(tableRows, { book, tableId, table });
}

const tableRows: Description<RowsState> = {
  name: "TableRowCollection",
  scalars: { Count: { read: count } },
  items: (state) =>
    Array.from({ length: count(state) }, (_row, index) => modelObject(tableRow, { ...state, index })),
  finders: {
    GetItemAt: (state, args) => row(state, args.integer(0)),
    Add: (state, args) => add(state, args.optionalInteger(0), args.json(1)),
  },
  calls: { GetCount: count },
};

const tableRow: Description<RowState> = {
  name: "TableRow",
  scalars: {
    Index: { read: ({ index }) => index },
    Values: {
      read: (state) => readCells(state.book, rowArea(state), "values"),
      write: (state, values) => writeCells(state.book, rowArea(state), "values", values),
    },
  },
  finders: { GetRange: (state) => state.book.range(rowArea(state)) },
  calls: {
    Delete: (state) => {
      const kept = body(state).filter((_row, index) => index !== state.index);
      rewrite(state, kept, state.index);
    },
  },
};

function count({ table }: RowsState): number {
  return table().rows - 1;
}

function rowArea({ table, index }: RowState): Area {
  const area = table();
  return { ...area, row: area.row + 1 + index, rows: 1 };
}

function row(state: RowsState, index: number): ModelObject {
  if (index < 0 || index >= count(state)) throw itemNotFound(`row ${index}`);
  return modelObject(tableRow, { ...state, index });
}

function body({ book, table }: RowsState): CellValue[][] {
  return book.grid.read(bodyArea(table()), "formulas");
}

function add(state: RowsState, index: number | null, values: Json): ModelObject {
  const { columns } = state.table();
  const added = rowsOf(values, columns);
  const present = body(state);
  // A table that was made empty keeps one blank row, which the first row added takes.
  const old = present.length === 1 && present[0]?.every((cell) => cell === "") ? [] : present;
  const at = index === null || index < 0 ? old.length : index;
  if (at > old.length) throw invalidArgument(`row ${at}`);
  rewrite(state, [...old.slice(0, at), ...added, ...old.slice(at)], at);
  return modelObject(tableRow, { ...state, index: at });
}

/** Writes the body anew; rows from `changed` on take other places than before. */
function rewrite(state: RowsState, rows: readonly (readonly CellValue[])[], changed: number): void {
  const { book, table, tableId } = state;
  const before = table();
  const moved = body(state).slice(changed).flat();
  if (rows.length > changed + 1 && moved.some((cell) => typeof cell === "string" && cell.startsWith("="))) {
    throw apiNotFound("TableRowCollection", "moving rows with formulas");
  }
  const after = { ...before, rows: Math.max(1, rows.length) + 1 };
  if (after.rows > before.rows)
    keepClear(book, { ...after, row: before.row + before.rows, rows: after.rows - before.rows });
  const blank = Array.from({ length: before.columns }, () => "");
  const written = [...rows];
  while (written.length < Math.max(after.rows, before.rows) - 1) written.push(blank);
  book.grid.updateTable(tableId, { area: after });
  const target = { ...before, row: before.row + 1 + changed, rows: written.length - changed };
  if (target.rows > 0) book.grid.write(target, "formulas", written.slice(changed));
}

function keepClear(book: Book, below: Area): void {
  const inTheWay = book.grid
    .read(below, "formulas")
    .flat()
    .some((cell) => cell !== "");
  if (inTheWay)
    throw new HostError("InvalidOperation", "The workbench does not shift the cells below a table.");
}

function rowsOf(values: Json, columns: number): CellValue[][] {
  const rows = isList(values) && !values.every(isList) ? [values] : values;
  if (!isList(rows) || rows.length === 0) throw invalidArgument("rows to add");
  return rows.map((each) => {
    if (!isList(each) || each.length !== columns) throw invalidArgument(`a row of ${columns} values`);
    return each.map((cell) => (typeof cell === "object" ? "" : cell));
  });
}
