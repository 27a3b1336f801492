import { ok, type Result } from "#shared/result";
import { areaAddress, type CellArea } from "./cell-area.ts";
import type { ExcelProblem } from "./excel-problem.ts";
import { rowsOf, type CellContent } from "./read-cells.ts";
import { hasExcelApi, runExcel } from "./run-excel.ts";
import { keepEdit } from "./undo-edit.ts";

/** A formula for the active cell, and how many cells its answer takes. */
export type FormulaToInsert = {
  readonly formula: string;
  readonly rows: number;
  readonly columns: number;
  /** For cells that have no number format of their own; null leaves them as they are. */
  readonly numberFormat: string | null;
  /** Whether what stands there may be overwritten. */
  readonly replace: boolean;
  readonly at: number;
};

/**
 * `occupied`: nothing was written, because `filled` cells hold something, the first of them `sample`.
 * `inside`: nothing was written, because the cell shows a part of the answer of `anchor`.
 */
export type Insertion =
  | { readonly kind: "inserted"; readonly where: string }
  | { readonly kind: "occupied"; readonly where: string; readonly filled: number; readonly sample: string }
  | { readonly kind: "inside"; readonly where: string; readonly anchor: string };

/** Writes a formula into the active cell. What stood there, and in the cells it spills into, can be put back. */
export async function insertFormula(wanted: FormulaToInsert): Promise<Result<Insertion, ExcelProblem>> {
  return runExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    const range = cell.getResizedRange(wanted.rows - 1, wanted.columns - 1);
    cell.load(["rowIndex", "columnIndex"]);
    cell.worksheet.load(["id", "name"]);
    range.load(["address", "formulas", "numberFormat"]);
    await context.sync();
    const where = range.address;
    const spill = await readSpill(context, cell);
    if (spill.inside !== null) return { kind: "inside", where, anchor: spill.inside };
    // What the cell's own formula spills is no content of those cells.
    const before = rowsOf(range.formulas).map((line, row) =>
      line.map((content, column) =>
        (row > 0 || column > 0) && row < spill.rows && column < spill.columns ? "" : content,
      ),
    );
    const taken = before.flat().filter((content) => content !== "");
    if (taken.length > 0 && !wanted.replace)
      return { kind: "occupied", where, filled: taken.length, sample: String(taken[0]) };
    const { rows, columns } = wanted;
    const area: CellArea = { row: cell.rowIndex, column: cell.columnIndex, rows, columns };
    const formatsBefore = rowsOf(range.numberFormat);
    const edit = { kind: "build", at: wanted.at, cells: rows * columns, where, commentId: null } as const;
    const change = { sheetId: cell.worksheet.id, area, before, formatsBefore };
    // Noted before it is done: whatever happens then can be taken back.
    keepEdit(context, { ...edit, areas: [{ ...change, after: shown(area, wanted.formula) }] });
    if (rows * columns > 1) range.clear(Excel.ClearApplyTo.contents);
    range.numberFormat = formatsBefore.map((row) => row.map((format) => newFormat(format, wanted)));
    cell.formulas = [[wanted.formula]];
    cell.load("formulas");
    await context.sync();
    // Excel may write the formula its own way.
    keepEdit(context, {
      ...edit,
      areas: [{ ...change, after: shown(area, rowsOf(cell.formulas)[0]?.[0] ?? "") }],
    });
    await context.sync();
    return { kind: "inserted", where };
  });
}

/** The cells that are selected, as a formula names them, with what stands in them. */
export type PickedCells = {
  readonly sheet: string;
  /** Without the sheet: `B2:B5`. */
  readonly address: string;
};

/** The selected cells, for a formula that refers to them. */
export async function readPickedCells(): Promise<Result<PickedCells, ExcelProblem>> {
  return runExcel(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
    range.worksheet.load("name");
    await context.sync();
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
    return { sheet: range.worksheet.name, address: areaAddress({ row, column, rows, columns }) };
  });
}

/** The values of cells that a formula refers to, as rows. */
export async function readReferredCells(
  cells: PickedCells,
): Promise<Result<readonly (readonly CellContent[])[], ExcelProblem>> {
  const read = await runExcel(async (context) => {
    const range = context.workbook.worksheets.getItem(cells.sheet).getRange(cells.address);
    range.load("values");
    await context.sync();
    return rowsOf(range.values);
  });
  return read.ok ? ok(read.value) : read;
}

/** How far the cell's own answer reaches, or the cell whose answer it shows a part of. */
async function readSpill(
  context: Excel.RequestContext,
  cell: Excel.Range,
): Promise<{ readonly inside: string | null; readonly rows: number; readonly columns: number }> {
  const none = { inside: null, rows: 1, columns: 1 };
  if (!hasExcelApi("1.12")) return none;
  const parent = cell.getSpillParentOrNullObject();
  const own = cell.getSpillingToRangeOrNullObject();
  parent.load(["address", "rowIndex", "columnIndex"]);
  own.load(["rowCount", "columnCount"]);
  await context.sync();
  if (!parent.isNullObject && (parent.rowIndex !== cell.rowIndex || parent.columnIndex !== cell.columnIndex))
    return { ...none, inside: parent.address };
  return own.isNullObject ? none : { inside: null, rows: own.rowCount, columns: own.columnCount };
}

/** A cell that shows text as such would keep the formula as text. */
function newFormat(format: CellContent, { numberFormat }: FormulaToInsert): CellContent | null {
  if (format === "General" || format === "@") return numberFormat ?? "General";
  return null;
}

function shown({ rows, columns }: CellArea, formula: CellContent): (CellContent | null)[][] {
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => (row === 0 && column === 0 ? formula : null)),
  );
}
