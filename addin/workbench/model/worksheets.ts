import { HostError, invalidArgument, itemNotFound } from "../host/host-error.ts";
import { modelObject, type Description, type ModelObject } from "../host/model-object.ts";
import type { Book } from "./book.ts";
import { eventRegistrations } from "./event-registrations.ts";
import { isSheetName, isTaken } from "./sheet-name.ts";

/** `Excel.WorksheetCollection`. */
export function worksheetsObject(book: Book): ModelObject {
  return modelObject(worksheets, book);
}

const worksheets: Description<Book> = {
  name: "WorksheetCollection",
  items: (book) => book.grid.sheets().map(({ id }) => book.worksheet(id)),
  finders: {
    GetItem: (book, args) => byKey(book, args.text(0)),
    GetActiveWorksheet: (book) => book.worksheet(book.grid.activeSheetId()),
    GetFirst: (book, args) => atEnd(book, 0, args.flag(0)),
    GetLast: (book, args) => atEnd(book, -1, args.flag(0)),
    Add: (book, args) => {
      const name = args.optionalText(0);
      if (name !== null && !isSheetName(name)) throw invalidArgument(`worksheet "${name}"`);
      if (name !== null && isTaken(book.grid.sheets(), name)) {
        throw new HostError(
          "ItemAlreadyExists",
          "A resource with the same name or identifier already exists.",
        );
      }
      return book.worksheet(name === null ? book.grid.addSheet() : book.grid.addSheet(name));
    },
  },
  calls: {
    GetCount: (book, args) => visible(book, args.flag(0)).length,
    ...eventRegistrations("DataChanged", "SelectionChanged", "Activated", "Deactivated"),
  },
};

function byKey(book: Book, key: string): ModelObject {
  const wanted = key.toLowerCase();
  const found = book.grid.sheets().find(({ id, name }) => id === key || name.toLowerCase() === wanted);
  if (!found) throw itemNotFound(`worksheet ${key}`);
  return book.worksheet(found.id);
}

function atEnd(book: Book, index: 0 | -1, visibleOnly: boolean): ModelObject {
  const found = visible(book, visibleOnly).at(index);
  if (!found) throw itemNotFound("worksheet");
  return book.worksheet(found.id);
}

function visible(book: Book, visibleOnly: boolean) {
  return book.grid.sheets().filter(({ hidden }) => !visibleOnly || !hidden);
}
