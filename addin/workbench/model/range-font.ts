import type { Area } from "../grid/area.ts";
import { invalidArgument } from "../host/host-error.ts";
import { modelObject, type Description, type ModelObject } from "../host/model-object.ts";
import type { Book } from "./book.ts";
import { color } from "./color.ts";

interface FontState {
  readonly book: Book;
  readonly area: Area;
}

/** `Excel.RangeFont`. */
export function rangeFontObject(book: Book, area: Area): ModelObject {
  return modelObject(rangeFont, { book, area });
}

const rangeFont: Description<FontState> = {
  name: "RangeFont",
  scalars: {
    Bold: {
      read: ({ book, area }) => book.grid.readFormat(area).bold,
      write: ({ book, area }, value) => book.grid.writeFormat(area, { bold: value === true }),
    },
    Italic: {
      read: ({ book, area }) => book.grid.readFormat(area).italic,
      write: ({ book, area }, value) => book.grid.writeFormat(area, { italic: value === true }),
    },
    Color: {
      read: ({ book, area }) => book.grid.readFormat(area).color,
      write: ({ book, area }, value) => book.grid.writeFormat(area, { color: color(value) }),
    },
    Size: {
      read: ({ book, area }) => book.grid.readFormat(area).fontSize,
      write: ({ book, area }, value) => {
        if (typeof value !== "number" || value < 1)
          throw invalidArgument("a font size is a number of points");
        book.grid.writeFormat(area, { fontSize: value });
      },
    },
  },
};
