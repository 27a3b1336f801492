import { cellArea } from "../grid/area.ts";
import type { GridAdapter } from "../grid/grid-adapter.ts";
import { modelObject, type Description, type ModelObject } from "../host/model-object.ts";
import { applicationObject } from "./application.ts";
import type { Book, SettingStore } from "./book.ts";
import { commentsObject } from "./comments.ts";
import { eventRegistrations } from "./event-registrations.ts";
import { namedItemsObject } from "./named-items.ts";
import { rangeObject } from "./range.ts";
import { settingsObject } from "./settings.ts";
import { tableObject } from "./table.ts";
import { tablesObject } from "./tables.ts";
import { worksheetObject } from "./worksheet.ts";
import { worksheetsObject } from "./worksheets.ts";

/** Puts a workbook's parts together. */
export function createBook(grid: GridAdapter, settings: SettingStore): Book {
  const book: Book = {
    grid,
    settings,
    range: (area) => rangeObject(book, area),
    worksheet: (sheetId) => worksheetObject(book, sheetId),
    table: (tableId) => tableObject(book, tableId),
  };
  return book;
}

/** `Excel.Workbook`, the root of the object model. */
export function workbookObject(book: Book): ModelObject {
  return modelObject(workbook, book);
}

const workbook: Description<Book> = {
  name: "Workbook",
  scalars: {
    Name: { read: (book) => book.grid.name },
    ReadOnly: { read: () => false },
    AutoSave: { read: () => true },
  },
  children: {
    Application: applicationObject,
    Comments: (book) => commentsObject(book, null),
    Names: namedItemsObject,
    Settings: (book) => settingsObject(book.settings),
    Tables: (book) => tablesObject(book, null),
    Worksheets: worksheetsObject,
  },
  finders: {
    GetSelectedRange: (book) => book.range(book.grid.selection()),
    GetActiveCell: (book) => {
      const { sheetId, row, column } = book.grid.selection();
      return book.range(cellArea(sheetId, row, column));
    },
  },
  calls: eventRegistrations("Activated"),
};
