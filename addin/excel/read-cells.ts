/** Excel on the web answers at most 5 MB; a formula takes about 25 bytes. */
const CELLS_PER_READ = 100_000;

/** One face of a cell, as Excel gives it. */
export type CellContent = string | number | boolean;

/** A used range with the rows of its formulas and values; a formula's text stands where there is one. */
export type ReadCells = {
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly CellContent[])[];
  readonly values: readonly (readonly CellContent[])[];
};

/** The used range of a sheet with its place and size loaded: after `sync`, a null object on an empty sheet. */
export function loadUsedRange(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getUsedRangeOrNullObject(false);
  range.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
  return range;
}

/** Reads formulas and values of a range whose place and size are loaded, in parts that Excel can hand over. */
export async function readCells(context: Excel.RequestContext, range: Excel.Range): Promise<ReadCells> {
  const rowsPerRead = Math.max(1, Math.floor(CELLS_PER_READ / Math.max(1, range.columnCount)));
  const formulas: CellContent[][] = [];
  const values: CellContent[][] = [];
  for (let row = 0; row < range.rowCount; row += rowsPerRead) {
    const rows = Math.min(rowsPerRead, range.rowCount - row);
    const part = range.getCell(row, 0).getResizedRange(rows - 1, range.columnCount - 1);
    part.load(["formulas", "values"]);
    await context.sync();
    formulas.push(...rowsOf(part.formulas));
    values.push(...rowsOf(part.values));
  }
  return { row: range.rowIndex, column: range.columnIndex, formulas, values };
}

/** Excel's rows, typed `any` by its own types, as rows of plain contents. */
export function rowsOf(rows: readonly (readonly unknown[])[]): CellContent[][] {
  return rows.map((row) => row.map(contentOf));
}

function contentOf(value: unknown): CellContent {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : "";
}
