import { parseReference } from "../grid/a1.ts";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../grid/area.ts";
import type { CallArguments } from "../host/call-arguments.ts";
import { invalidArgument, itemNotFound } from "../host/host-error.ts";
import type { ModelObject } from "../host/model-object.ts";
import type { Book } from "./book.ts";

const areas = new WeakMap<ModelObject, Area>();

/** Remembers which cells a range object stands for, so that it can be passed as an argument. */
export function rememberArea(range: ModelObject, area: Area): ModelObject {
  areas.set(range, area);
  return range;
}

/** The cells named by an argument that may be a range object or an address. */
export function areaArgument(book: Book, args: CallArguments, index: number, sheetId?: string): Area {
  const object = args.object(index);
  if (object === null) return areaOfAddress(book, args.text(index), sheetId);
  const area = areas.get(object);
  if (!area) throw invalidArgument(`argument ${index + 1} must be a range or an address`);
  return area;
}

/**
 * The cells an address, a defined name or a table's name stands for; an address without a sheet is meant
 * on `sheetId`, else on the active sheet.
 */
export function areaOfAddress(book: Book, text: string, sheetId?: string): Area {
  const reference = parseReference(text);
  if (reference) {
    const { sheetName, ...cells } = reference;
    const named = sheetName === null ? undefined : sheetByName(book, sheetName);
    if (sheetName !== null && !named) throw itemNotFound(text);
    return { ...cells, sheetId: named?.id ?? sheetId ?? book.grid.activeSheetId() };
  }
  const wanted = text.trim().toLowerCase();
  const name = book.grid.names().find((each) => each.name.toLowerCase() === wanted);
  if (name) return areaOfAddress(book, name.formula.replace(/^=/, ""));
  const table = book.grid.tables().find((each) => each.name.toLowerCase() === wanted);
  if (table) return bodyArea(table.area);
  throw invalidArgument(text);
}

/** The cells below a table's header row; at least one row, as in Excel. */
export function bodyArea(table: Area): Area {
  return { ...table, row: table.row + 1, rows: Math.max(1, table.rows - 1) };
}

/** The area, if a sheet of Excel has these cells; else Excel's InvalidArgument. */
export function checkedArea(area: Area): Area {
  const { row, column, rows, columns } = area;
  const fits = row >= 0 && column >= 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  if (fits && rows >= 1 && columns >= 1) return area;
  throw invalidArgument("cells beyond the sheet");
}

/** Has the area no first or last row or column of its own (`A:A`, `3:3`, a whole sheet)? */
export function isUnbounded(area: Area): boolean {
  return area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
}

function sheetByName(book: Book, name: string) {
  return book.grid.sheets().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}
