import type { Area } from "../grid/area.ts";
import { modelObject, type Description, type ModelObject } from "../host/model-object.ts";
import type { Book } from "./book.ts";
import { color } from "./color.ts";

interface FillState {
  readonly book: Book;
  readonly area: Area;
}

/** `Excel.RangeFill`. */
export function rangeFillObject(book: Book, area: Area): ModelObject {
  return modelObject(rangeFill, { book, area });
}

const rangeFill: Description<FillState> = {
  name: "RangeFill",
  scalars: {
    Color: {
      // Excel calls a cell without a fill white.
      read: ({ book, area }) => book.grid.readFormat(area).fill || "#FFFFFF",
      write: ({ book, area }, value) => book.grid.writeFormat(area, { fill: color(value) }),
    },
  },
  calls: {
    Clear: ({ book, area }) => book.grid.writeFormat(area, { fill: "" }),
  },
};
