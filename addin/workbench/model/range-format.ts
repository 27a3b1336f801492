import type { Area } from "../grid/area.ts";
import type { CellFormat } from "../grid/cell-format.ts";
import { invalidArgument } from "../host/host-error.ts";
import { modelObject, type Description, type ModelObject } from "../host/model-object.ts";
import type { Book } from "./book.ts";
import { rangeFillObject } from "./range-fill.ts";
import { rangeFontObject } from "./range-font.ts";

/** Excel's column width counts points; the grid's counts pixels at 96 to the inch. */
const PIXELS_PER_POINT = 96 / 72;
const MOST_COLUMNS = 200;
const PIXELS_PER_LETTER = 7;
const PADDING = 16;

interface FormatState {
  readonly book: Book;
  readonly area: Area;
}

/** `Excel.RangeFormat`; what it reads is the look of the range's first cell. */
export function rangeFormatObject(book: Book, area: Area): ModelObject {
  return modelObject(rangeFormat, { book, area });
}

const rangeFormat: Description<FormatState> = {
  name: "RangeFormat",
  scalars: {
    HorizontalAlignment: {
      read: ({ book, area }) => book.grid.readFormat(area).horizontalAlignment,
      write: ({ book, area }, value) =>
        book.grid.writeFormat(area, { horizontalAlignment: alignment(value) }),
    },
    WrapText: {
      read: ({ book, area }) => book.grid.readFormat(area).wrapText,
      write: ({ book, area }, value) => book.grid.writeFormat(area, { wrapText: value === true }),
    },
    ColumnWidth: {
      read: ({ book, area }) => book.grid.columnWidth(area.sheetId, area.column) / PIXELS_PER_POINT,
      write: ({ book, area }, value) => {
        if (typeof value !== "number" || value < 0)
          throw invalidArgument("a column width is a number of points");
        book.grid.setColumnWidth(area, value * PIXELS_PER_POINT);
      },
    },
  },
  children: {
    Fill: ({ book, area }) => rangeFillObject(book, area),
    Font: ({ book, area }) => rangeFontObject(book, area),
  },
  calls: {
    AutofitColumns: ({ book, area }) => fitColumns(book, area),
  },
};

function alignment(value: unknown): CellFormat["horizontalAlignment"] {
  if (value === "General" || value === "Left" || value === "Center" || value === "Right") return value;
  throw invalidArgument(`horizontalAlignment "${String(value)}"`);
}

function fitColumns(book: Book, area: Area): void {
  const used = book.grid.usedArea(area.sheetId);
  if (!used) return;
  const columns = Math.min(area.columns, MOST_COLUMNS);
  const text = book.grid.read({ ...used, column: area.column, columns }, "text");
  for (let column = 0; column < columns; column += 1) {
    const longest = Math.max(0, ...text.map((row) => String(row[column] ?? "").length));
    if (longest === 0) continue;
    const pixels = longest * PIXELS_PER_LETTER + PADDING;
    book.grid.setColumnWidth({ ...area, column: area.column + column, columns: 1 }, pixels);
  }
}
