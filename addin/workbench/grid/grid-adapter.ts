import type { Area } from "./area.ts";
import type { CellFormat } from "./cell-format.ts";

/** What a cell shows to Excel's API: a blank is the empty text, an error its code. */
export type CellValue = string | number | boolean;

/** The four faces of a cell. */
export type CellFace = "values" | "formulas" | "text" | "numberFormat";

export interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** `#RRGGBB`, or empty. */
  readonly tabColor: string;
}

export interface TableRecord {
  readonly id: string;
  readonly name: string;
  /** Header row and body. */
  readonly area: Area;
  readonly style: string;
}

export interface NameRecord {
  readonly name: string;
  /** With the leading `=`. */
  readonly formula: string;
  readonly comment: string;
}

/** A comment that stands at one cell; its replies are not modelled. */
export interface CommentRecord {
  readonly id: string;
  readonly cell: Area;
  readonly author: string;
  readonly content: string;
}

/** What happens in the grid, whoever causes it. */
export type GridEvent =
  /** Cells were edited, by hand or by the API; never a recalculation. */
  | { readonly kind: "changed"; readonly area: Area }
  | { readonly kind: "selected"; readonly area: Area }
  | { readonly kind: "activated"; readonly sheetId: string; readonly previousSheetId: string | null };

/**
 * What the object model needs of a spreadsheet. Everything is synchronous, rows and columns count from 0,
 * an area may reach beyond the used cells, and an unknown sheet id is a fault of the caller.
 */
export interface GridAdapter {
  /** The file's name. */
  readonly name: string;

  sheets(): readonly Sheet[];
  activeSheetId(): string;
  activateSheet(sheetId: string): void;
  /** Adds a sheet at the end and returns its id; without a name it gets the next free `SheetN`. */
  addSheet(name?: string): string;
  renameSheet(sheetId: string, name: string): void;
  moveSheet(sheetId: string, position: number): void;
  deleteSheet(sheetId: string): void;
  setSheetHidden(sheetId: string, hidden: boolean): void;
  setTabColor(sheetId: string, color: string): void;
  /** Keeps so many leading rows and columns in view; 0 and 0 lets go. */
  freeze(sheetId: string, rows: number, columns: number): void;

  /** One face of every cell of the area, as rows. */
  read(area: Area, face: CellFace): CellValue[][];
  /** Writes rows of the area's shape; null leaves a cell as it is, text that starts with `=` is a formula. */
  write(area: Area, face: Exclude<CellFace, "text">, cells: readonly (readonly (CellValue | null)[])[]): void;
  clear(area: Area, what: "All" | "Contents" | "Formats"): void;
  readFormat(area: Area): CellFormat;
  writeFormat(area: Area, format: Partial<CellFormat>): void;
  /** Width in pixels of the area's columns. */
  setColumnWidth(area: Area, pixels: number): void;
  columnWidth(sheetId: string, column: number): number;
  /** The cells that hold a value or a formula; null for an empty sheet. */
  usedArea(sheetId: string): Area | null;
  /** Where the formula of this cell spills to; null where it does not. */
  spillArea(cell: Area): Area | null;
  /** The spilled area this cell shows a part of, itself included; null where none. */
  spillAround(cell: Area): Area | null;
  /** Every spill that shares a cell with the area. */
  spillsIn(area: Area): readonly Area[];

  selection(): Area;
  select(area: Area): void;

  tables(): readonly TableRecord[];
  addTable(area: Area, name: string): TableRecord;
  updateTable(id: string, change: Partial<Pick<TableRecord, "name" | "area" | "style">>): void;
  removeTable(id: string): void;

  names(): readonly NameRecord[];
  setName(record: NameRecord): void;
  removeName(name: string): void;

  /** The comments of the whole workbook. */
  comments(): readonly CommentRecord[];
  /** Adds the comment, or gives the one with its id another text; a cell has one at most. */
  setComment(record: CommentRecord): void;
  removeComment(id: string): void;

  /** Computes every formula of the area again; custom functions are called anew. Null: the whole workbook. */
  recalculate(area: Area | null): void;
  /** What the function that put an error into this cell said about it. */
  errorMessage(sheetId: string, row: number, column: number): string | undefined;

  /** Returns the way out. */
  listen(listener: (event: GridEvent) => void): () => void;
}
