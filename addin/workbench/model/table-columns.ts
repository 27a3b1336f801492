import type { Area } from "../grid/area.ts";
import { invalidArgument, itemNotFound } from "../host/host-error.ts";
import { modelObject, type Description, type ModelObject } from "../host/model-object.ts";
import type { Book } from "./book.ts";
import { bodyArea } from "./range-area.ts";
import { readCells, writeCells } from "./range-values.ts";

interface ColumnsState {
  readonly book: Book;
  readonly table: () => Area;
}

interface ColumnState extends ColumnsState {
  readonly index: number;
}

/** `Excel.TableColumnCollection`. */
export function tableColumnsObject(book: Book, table: () => Area): ModelObject {
  return modelObject(tableColumns, { book, table });
}

const tableColumns: Description<ColumnsState> = {
  name: "TableColumnCollection",
  scalars: { Count: { read: ({ table }) => table().columns } },
  items: (state) => names(state).map((_name, index) => modelObject(tableColumn, { ...state, index })),
  finders: {
    GetItem: (state, args) => {
      const key = args.key(0);
      const index = typeof key === "number" ? key - 1 : position(state, key);
      return column(state, index, key);
    },
    GetItemAt: (state, args) => column(state, args.integer(0), args.integer(0)),
  },
  calls: { GetCount: ({ table }) => table().columns },
};

const tableColumn: Description<ColumnState> = {
  name: "TableColumn",
  id: ({ index }) => index + 1,
  scalars: {
    Id: { read: ({ index }) => index + 1 },
    Index: { read: ({ index }) => index },
    Name: {
      read: (state) => names(state)[state.index] ?? "",
      write: (state, name) => {
        if (typeof name !== "string" || name === "") throw invalidArgument("a column's name");
        state.book.grid.write({ ...whole(state), rows: 1 }, "values", [[name]]);
      },
    },
    Values: {
      read: (state) => readCells(state.book, whole(state), "values"),
      write: (state, values) => writeCells(state.book, whole(state), "values", values),
    },
  },
  finders: {
    GetRange: (state) => state.book.range(whole(state)),
    GetHeaderRowRange: (state) => state.book.range({ ...whole(state), rows: 1 }),
    GetDataBodyRange: (state) => state.book.range(bodyArea(whole(state))),
  },
};

function whole({ table, index }: ColumnState): Area {
  const area = table();
  return { ...area, column: area.column + index, columns: 1 };
}

function names({ book, table }: ColumnsState): string[] {
  const [header = []] = book.grid.read({ ...table(), rows: 1 }, "values");
  return header.map(String);
}

function position(state: ColumnsState, name: string): number {
  return names(state).findIndex((each) => each.toLowerCase() === name.toLowerCase());
}

function column(state: ColumnsState, index: number, key: string | number): ModelObject {
  if (index < 0 || index >= state.table().columns) throw itemNotFound(`column ${key}`);
  return modelObject(tableColumn, { ...state, index });
}
