/** How a cell of the demonstration workbook looks; the colours are those of the workbench's page. */
export type CellLook =
  | "title"
  | "note"
  | "header"
  | "label"
  | "control"
  | "percent"
  | "amount"
  | "count"
  | "bar"
  | "total";

/** One cell: a text, a number, or a formula that starts with `=`. */
export interface CellDescription {
  readonly content: string | number;
  readonly look?: CellLook;
}

/** One sheet, told without any spreadsheet component: cells by their address. */
export interface SheetDescription {
  readonly name: string;
  readonly cells: { readonly [address: string]: CellDescription };
  /** Width in pixels of the columns from A on; the others have the usual width. */
  readonly columnWidths: readonly number[];
  /** Rows at the top that stay in view. */
  readonly frozenRows: number;
}
