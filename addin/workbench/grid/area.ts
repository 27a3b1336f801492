/** Excel's bounds of a sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells on one sheet; row and column count from 0. */
export interface Area {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The one cell at this place. */
export function cellArea(sheetId: string, row: number, column: number): Area {
  return { sheetId, row, column, rows: 1, columns: 1 };
}

/** Every cell of the sheet. */
export function wholeSheet(sheetId: string): Area {
  return { sheetId, row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
}

/** The cells both have; null where they have none in common or lie on different sheets. */
export function intersect(a: Area, b: Area): Area | null {
  if (a.sheetId !== b.sheetId) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { sheetId: a.sheetId, row, column, rows, columns } : null;
}

/** The smallest rectangle that holds both; they must lie on one sheet. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    sheetId: a.sheetId,
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Is the cell inside the area? */
export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** Something for every cell of the area, as rows. */
export function mapArea<Value>(area: Area, visit: (row: number, column: number) => Value): Value[][] {
  return Array.from({ length: area.rows }, (_row, row) =>
    Array.from({ length: area.columns }, (_column, column) => visit(area.row + row, area.column + column)),
  );
}
