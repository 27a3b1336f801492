/** An Excel error in a cell: its code, and what the function said about it. */
export interface CellError {
  /** `#N/A`, `#VALUE!`, … */
  readonly code: string;
  readonly message?: string;
}

/** What one cell of a function's answer holds; null is a blank. */
export type FunctionCell = string | number | boolean | null | CellError;

/** The answer of a custom function: one cell, or rows of cells that spill. */
export type FunctionResult = FunctionCell | readonly (readonly FunctionCell[])[];

/** Is the cell an Excel error? */
export function isCellError(cell: FunctionCell): cell is CellError {
  return typeof cell === "object" && cell !== null;
}
