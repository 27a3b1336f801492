import { cellArea, wholeSheet } from "../grid/area.ts";
import type { Sheet } from "../grid/grid-adapter.ts";
import { HostError, invalidArgument, itemNotFound } from "../host/host-error.ts";
import { modelObject, type Description, type ModelObject } from "../host/model-object.ts";
import { isTaken, isSheetName } from "./sheet-name.ts";
import type { Book } from "./book.ts";
import { commentsObject } from "./comments.ts";
import { eventRegistrations } from "./event-registrations.ts";
import { freezePanesObject } from "./freeze-panes.ts";
import { areaArgument } from "./range-area.ts";
import { color } from "./color.ts";
import { tablesObject } from "./tables.ts";

interface SheetState {
  readonly book: Book;
  readonly id: string;
}

/** `Excel.Worksheet`; ItemNotFound when the sheet does not exist. */
export function worksheetObject(book: Book, id: string): ModelObject {
  const state = { book, id };
  sheet(state);
  return modelObject(worksheet, state);
}

const worksheet: Description<SheetState> = {
  name: "Worksheet",
  id: ({ id }) => id,
  scalars: {
    Id: { read: ({ id }) => id },
    Name: { read: (state) => sheet(state).name, write: (state, name) => rename(state, name) },
    Position: {
      read: ({ book, id }) => book.grid.sheets().findIndex((each) => each.id === id),
      write: ({ book, id }, position) => book.grid.moveSheet(id, checkedPosition(book, position)),
    },
    Visibility: {
      read: (state) => (sheet(state).hidden ? "Hidden" : "Visible"),
      write: (state, visibility) => setVisibility(state, visibility),
    },
    TabColor: {
      read: (state) => sheet(state).tabColor,
      write: ({ book, id }, value) => book.grid.setTabColor(id, value === "" ? "" : color(value)),
    },
  },
  children: {
    Comments: ({ book, id }) => commentsObject(book, id),
    Tables: ({ book, id }) => tablesObject(book, id),
    FreezePanes: ({ book, id }) => freezePanesObject(book, id),
  },
  finders: {
    GetRange: ({ book, id }, args) => {
      const whole = args.object(0) === null && (args.optionalText(0) ?? "") === "";
      return book.range(whole ? wholeSheet(id) : areaArgument(book, args, 0, id));
    },
    GetCell: ({ book, id }, args) => book.range(cellArea(id, args.integer(0), args.integer(1))),
    GetRangeByIndexes: ({ book, id }, args) =>
      book.range({
        sheetId: id,
        row: args.integer(0),
        column: args.integer(1),
        rows: args.integer(2),
        columns: args.integer(3),
      }),
    GetUsedRange: (state) => usedRange(state) ?? state.book.range(cellArea(state.id, 0, 0)),
    GetUsedRangeOrNullObject: usedRange,
    GetNext: (state, args) => neighbour(state, 1, args.flag(0)),
    GetPrevious: (state, args) => neighbour(state, -1, args.flag(0)),
  },
  calls: {
    Activate: ({ book, id }) => book.grid.activateSheet(id),
    Delete: (state) => remove(state),
    Calculate: ({ book, id }, args) => {
      if (args.flag(0)) book.grid.recalculate(wholeSheet(id));
    },
    ...eventRegistrations("DataChanged", "SelectionChanged", "Activated", "Deactivated"),
  },
};

function sheet({ book, id }: SheetState): Sheet {
  const found = book.grid.sheets().find((each) => each.id === id);
  if (!found) throw itemNotFound(`worksheet ${id}`);
  return found;
}

function usedRange({ book, id }: SheetState): ModelObject | null {
  const used = book.grid.usedArea(id);
  return used && book.range(used);
}

function rename({ book, id }: SheetState, name: unknown): void {
  if (typeof name !== "string" || !isSheetName(name)) throw invalidArgument("a worksheet's name");
  if (isTaken(book.grid.sheets(), name, id)) {
    throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }
  book.grid.renameSheet(id, name);
}

function checkedPosition(book: Book, position: unknown): number {
  const count = book.grid.sheets().length;
  if (typeof position === "number" && Number.isInteger(position) && position >= 0 && position < count)
    return position;
  throw invalidArgument("a worksheet's position");
}

function setVisibility(state: SheetState, visibility: unknown): void {
  if (visibility !== "Visible" && visibility !== "Hidden")
    throw invalidArgument(`visibility "${String(visibility)}"`);
  if (visibility === "Hidden") keepOneVisible(state);
  state.book.grid.setSheetHidden(state.id, visibility === "Hidden");
}

function remove(state: SheetState): void {
  keepOneVisible(state);
  state.book.grid.deleteSheet(state.id);
}

function keepOneVisible({ book, id }: SheetState): void {
  if (book.grid.sheets().some((each) => each.id !== id && !each.hidden)) return;
  throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
}

function neighbour(state: SheetState, step: 1 | -1, visibleOnly: boolean): ModelObject {
  const sheets = state.book.grid
    .sheets()
    .filter((each) => !visibleOnly || !each.hidden || each.id === state.id);
  const index = sheets.findIndex((each) => each.id === state.id) + step;
  const found = index < 0 ? undefined : sheets[index];
  if (!found) throw itemNotFound("there is no further worksheet");
  return state.book.worksheet(found.id);
}
