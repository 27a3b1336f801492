import { modelObject, type Description, type ModelObject } from "../host/model-object.ts";
import type { Book } from "./book.ts";
import { areaArgument } from "./range-area.ts";

interface FreezeState {
  readonly book: Book;
  readonly sheetId: string;
}

/** `Excel.WorksheetFreezePanes`. */
export function freezePanesObject(book: Book, sheetId: string): ModelObject {
  return modelObject(freezePanes, { book, sheetId });
}

const freezePanes: Description<FreezeState> = {
  name: "WorksheetFreezePanes",
  calls: {
    FreezeRows: ({ book, sheetId }, args) => book.grid.freeze(sheetId, args.optionalInteger(0) ?? 1, 0),
    FreezeColumns: ({ book, sheetId }, args) => book.grid.freeze(sheetId, 0, args.optionalInteger(0) ?? 1),
    FreezeAt: ({ book, sheetId }, args) => {
      const frozen = areaArgument(book, args, 0, sheetId);
      book.grid.freeze(sheetId, frozen.row + frozen.rows, frozen.column + frozen.columns);
    },
    Unfreeze: ({ book, sheetId }) => book.grid.freeze(sheetId, 0, 0),
  },
};
