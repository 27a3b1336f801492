import type { Area } from "../grid/area.ts";
import type { CellFace, CellValue } from "../grid/grid-adapter.ts";
import { HostError, invalidArgument } from "../host/host-error.ts";
import { isList } from "../host/json-shape.ts";
import type { Json } from "../host/wire.ts";
import type { Book } from "./book.ts";
import { isUnbounded } from "./range-area.ts";

/** Excel on the web refuses answers above 5 MB; so many cells are certainly above that. */
const MOST_CELLS = 2_000_000;
const ERROR_VALUE =
  /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|CONNECT!)$/;

/** One face of the cells, as rows; null for whole columns and rows, as Excel answers. */
export function readCells(book: Book, area: Area, face: CellFace): Json {
  if (isUnbounded(area)) return null;
  if (area.rows * area.columns > MOST_CELLS) {
    throw new HostError("RequestPayloadSizeLimitExceeded", "The range holds more cells than one answer may.");
  }
  return book.grid.read(area, face);
}

/** Writes rows of the area's shape, or one value into every cell; null leaves a cell as it is. */
export function writeCells(book: Book, area: Area, face: Exclude<CellFace, "text">, written: Json): void {
  if (isUnbounded(area)) throw invalidArgument("cells of a whole column or row cannot be written");
  book.grid.write(area, face, isList(written) ? rowsOf(written, area) : filled(written, area));
}

/** `Excel.RangeValueType` of every cell. */
export function valueTypes(book: Book, area: Area): Json {
  if (isUnbounded(area)) return null;
  return book.grid.read(area, "values").map((row) => row.map(valueType));
}

function valueType(value: CellValue): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return ERROR_VALUE.test(value) ? "Error" : "String";
}

function rowsOf(written: readonly Json[], area: Area): (CellValue | null)[][] {
  const misfit =
    written.length !== area.rows || written.some((row) => !isList(row) || row.length !== area.columns);
  if (misfit) throw invalidArgument(`the array must have ${area.rows} rows of ${area.columns}`);
  return written.map((row) => (isList(row) ? row.map(cellOf) : []));
}

function filled(written: Json, area: Area): (CellValue | null)[][] {
  const value = cellOf(written);
  return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value));
}

function cellOf(value: Json): CellValue | null {
  if (typeof value === "object" && value !== null) throw invalidArgument("a cell holds one plain value");
  return value;
}
