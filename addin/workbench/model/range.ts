import { address } from "../grid/a1.ts";
import { boundingArea, cellArea, intersect, MAX_COLUMNS, MAX_ROWS, type Area } from "../grid/area.ts";
import { invalidArgument, itemNotFound } from "../host/host-error.ts";
import { modelObject, type Description, type ModelObject } from "../host/model-object.ts";
import type { Json } from "../host/wire.ts";
import type { Book } from "./book.ts";
import { areaArgument, checkedArea, rememberArea } from "./range-area.ts";
import { rangeFormatObject } from "./range-format.ts";
import { readCells, valueTypes, writeCells } from "./range-values.ts";
import { scopedTablesObject } from "./tables.ts";

interface RangeState {
  readonly book: Book;
  readonly area: Area;
}

/** `Excel.Range` over one rectangle of cells. */
export function rangeObject(book: Book, area: Area): ModelObject {
  return rememberArea(modelObject(range, { book, area: checkedArea(area) }), area);
}

const range: Description<RangeState> = {
  name: "Range",
  tracked: true,
  scalars: {
    Address: { read: addressOf },
    AddressLocal: { read: addressOf },
    RowIndex: { read: ({ area }) => area.row },
    ColumnIndex: { read: ({ area }) => area.column },
    RowCount: { read: ({ area }) => area.rows },
    ColumnCount: { read: ({ area }) => area.columns },
    CellCount: { read: ({ area }) => cellCount(area) },
    IsEntireColumn: { read: ({ area }) => area.rows === MAX_ROWS },
    IsEntireRow: { read: ({ area }) => area.columns === MAX_COLUMNS },
    Values: {
      read: ({ book, area }) => readCells(book, area, "values"),
      write: ({ book, area }, values) => writeCells(book, area, "values", values),
    },
    Formulas: {
      read: ({ book, area }) => readCells(book, area, "formulas"),
      write: ({ book, area }, formulas) => writeCells(book, area, "formulas", formulas),
    },
    FormulasLocal: {
      read: ({ book, area }) => readCells(book, area, "formulas"),
      write: ({ book, area }, formulas) => writeCells(book, area, "formulas", formulas),
    },
    Text: { read: ({ book, area }) => readCells(book, area, "text") },
    NumberFormat: {
      read: ({ book, area }) => readCells(book, area, "numberFormat"),
      write: ({ book, area }, formats) => writeCells(book, area, "numberFormat", formats),
    },
    ValueTypes: { read: ({ book, area }) => valueTypes(book, area) },
    HasSpill: { read: hasSpill },
  },
  children: {
    Format: ({ book, area }) => rangeFormatObject(book, area),
    Worksheet: ({ book, area }) => book.worksheet(area.sheetId),
  },
  finders: {
    GetCell: ({ book, area }, args) =>
      book.range(cellArea(area.sheetId, area.row + args.integer(0), area.column + args.integer(1))),
    GetRow: ({ book, area }, args) => book.range({ ...area, row: area.row + args.integer(0), rows: 1 }),
    GetColumn: ({ book, area }, args) =>
      book.range({ ...area, column: area.column + args.integer(0), columns: 1 }),
    GetLastRow: ({ book, area }) => book.range({ ...area, row: area.row + area.rows - 1, rows: 1 }),
    GetLastColumn: ({ book, area }) =>
      book.range({ ...area, column: area.column + area.columns - 1, columns: 1 }),
    GetLastCell: ({ book, area }) =>
      book.range(cellArea(area.sheetId, area.row + area.rows - 1, area.column + area.columns - 1)),
    GetEntireRow: ({ book, area }) => book.range({ ...area, column: 0, columns: MAX_COLUMNS }),
    GetEntireColumn: ({ book, area }) => book.range({ ...area, row: 0, rows: MAX_ROWS }),
    GetOffsetRange: ({ book, area }, args) =>
      book.range({ ...area, row: area.row + args.integer(0), column: area.column + args.integer(1) }),
    GetResizedRange: ({ book, area }, args) =>
      book.range({ ...area, rows: area.rows + args.integer(0), columns: area.columns + args.integer(1) }),
    GetAbsoluteResizedRange: ({ book, area }, args) =>
      book.range({ ...area, rows: args.integer(0), columns: args.integer(1) }),
    GetBoundingRect: ({ book, area }, args) => {
      const other = areaArgument(book, args, 0, area.sheetId);
      if (other.sheetId !== area.sheetId) throw invalidArgument("ranges of different sheets");
      return book.range(boundingArea(area, other));
    },
    GetIntersection: ({ book, area }, args) => {
      const common = intersect(area, areaArgument(book, args, 0, area.sheetId));
      if (!common) throw itemNotFound("the ranges have no cell in common");
      return book.range(common);
    },
    GetUsedRange: (state) =>
      used(state) ?? state.book.range(cellArea(state.area.sheetId, state.area.row, state.area.column)),
    GetUsedRangeOrNullObject: used,
    GetSpillingToRange: ({ book, area }) => {
      const spill = book.grid.spillArea(area);
      if (!spill) throw itemNotFound("the cell does not spill");
      return book.range(spill);
    },
    GetSpillParent: ({ book, area }) => {
      const spill = book.grid.spillAround(area);
      if (!spill) throw itemNotFound("the cell is no part of a spill");
      return book.range(cellArea(spill.sheetId, spill.row, spill.column));
    },
    GetTables: ({ book, area }, args) => scopedTablesObject(book, area, args.flag(0)),
  },
  calls: {
    Select: ({ book, area }) => book.grid.select(area),
    Calculate: ({ book, area }) => book.grid.recalculate(area),
    Clear: ({ book, area }, args) => book.grid.clear(area, whatToClear(args.optionalText(0))),
    /** office.js sends large arrays in pieces and asks first whether the whole would fit. */
    _ValidateArraySize: ({ area }, args) => {
      if (args.integer(0) === area.rows && args.integer(1) === area.columns) return;
      throw invalidArgument(`the array must have ${area.rows} rows of ${area.columns}`);
    },
  },
};

function addressOf({ book, area }: RangeState): Json {
  const sheet = book.grid.sheets().find(({ id }) => id === area.sheetId);
  if (!sheet) throw itemNotFound("the range's sheet was deleted");
  return address(sheet.name, area);
}

/** Null where only some of the cells belong to a spill. */
function hasSpill({ book, area }: RangeState): boolean | null {
  const spilled = book.grid
    .spillsIn(area)
    .map((spill) => intersect(spill, area))
    .reduce((cells, part) => cells + (part ? part.rows * part.columns : 0), 0);
  return spilled === 0 ? false : spilled === area.rows * area.columns || null;
}

/** Excel answers -1 where the number does not fit 32 bits. */
function cellCount(area: Area): number {
  const count = area.rows * area.columns;
  return count > 2_147_483_647 ? -1 : count;
}

function used({ book, area }: RangeState): ModelObject | null {
  const onSheet = book.grid.usedArea(area.sheetId);
  const inside = onSheet && intersect(onSheet, area);
  return inside && book.range(inside);
}

function whatToClear(applyTo: string | null): "All" | "Contents" | "Formats" {
  if (applyTo === null || applyTo === "All") return "All";
  if (applyTo === "Contents" || applyTo === "Formats") return applyTo;
  throw invalidArgument(`clear("${applyTo}")`);
}
