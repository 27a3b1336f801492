import type { Area } from "./area.ts";

/** A cell that a custom function was called from. */
export interface FunctionCellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** The cells as few rectangles: runs down a column, joined with equal runs beside them. */
export function coalesce(places: readonly FunctionCellPlace[]): readonly Area[] {
  const finished: Area[] = [];
  let open: Area[] = [];
  let current: { sheetId: string; column: number } | null = null;
  for (const run of runs(places)) {
    if (!current || current.sheetId !== run.sheetId || current.column !== run.column) {
      // Rectangles that do not reach the column to the left cannot grow any more.
      const reachable = open.filter((area) => touches(area, run));
      finished.push(...open.filter((area) => !reachable.includes(area)));
      open = reachable;
      current = run;
    }
    const left = open.find((area) => touches(area, run) && area.row === run.row && area.rows === run.rows);
    if (left) open[open.indexOf(left)] = { ...left, columns: left.columns + 1 };
    else open.push(run);
  }
  return [...finished, ...open];
}

function touches(area: Area, run: Area): boolean {
  const end = area.column + area.columns;
  return area.sheetId === run.sheetId && (end === run.column || end === run.column + 1);
}

function runs(places: readonly FunctionCellPlace[]): readonly Area[] {
  const sorted = places.toSorted(
    (a, b) => compareText(a.sheetId, b.sheetId) || a.column - b.column || a.row - b.row,
  );
  const found: Area[] = [];
  for (const { sheetId, row, column } of sorted) {
    const last = found.at(-1);
    const sameColumn = last?.sheetId === sheetId && last.column === column;
    if (last && sameColumn && row < last.row + last.rows) continue;
    if (last && sameColumn && row === last.row + last.rows) {
      found[found.length - 1] = { ...last, rows: last.rows + 1 };
    } else found.push({ sheetId, row, column, rows: 1, columns: 1 });
  }
  return found;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
