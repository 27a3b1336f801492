/** A rectangle of cells on one sheet; row and column count from 0. */
export type CellArea = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

/** `B2` or `B2:D5`, without a sheet. */
export function areaAddress({ row, column, rows, columns }: CellArea): string {
  const first = `${columnName(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

/** Whether two areas of one sheet share a cell. */
export function areasMeet(a: CellArea, b: CellArea): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Single cells as few rectangles: runs along a row, joined with equal runs right below. */
export function rectanglesOf(
  cells: readonly { readonly row: number; readonly column: number }[],
): CellArea[] {
  const found: CellArea[] = [];
  /** Rectangles that reach the row before, by their columns. */
  let above = new Map<string, number>();
  let below = new Map<string, number>();
  let row = -1;
  for (const run of runsOf(cells)) {
    if (run.row !== row) {
      above = run.row === row + 1 ? below : new Map();
      below = new Map();
      row = run.row;
    }
    const key = `${run.column}|${run.columns}`;
    const joined = above.get(key);
    const upper = joined === undefined ? undefined : found[joined];
    if (joined !== undefined && upper) found[joined] = { ...upper, rows: upper.rows + 1 };
    else found.push(run);
    below.set(key, joined ?? found.length - 1);
  }
  return found;
}

function runsOf(cells: readonly { readonly row: number; readonly column: number }[]): readonly CellArea[] {
  const runs: CellArea[] = [];
  for (const { row, column } of cells.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    if (last && last.row === row && last.column + last.columns === column)
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
}

function columnName(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
