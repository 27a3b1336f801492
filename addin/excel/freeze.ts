import { err, ok, type Result } from "#shared/result";
import { areaAddress, type CellArea } from "./cell-area.ts";
import type { ExcelProblem } from "./excel-problem.ts";
import {
  functionCellsOf,
  planFreeze,
  writtenValue,
  type FreezePlan,
  type FunctionCell,
} from "./freeze-plan.ts";
import { loadUsedRange, readCells, rowsOf } from "./read-cells.ts";
import { hasExcelApi, runExcel } from "./run-excel.ts";
import type { EditedArea } from "./sheet-edit.ts";
import { keepEdit } from "./undo-edit.ts";

/** Cells that one freeze may take: what is needed to undo it is kept in the workbook. */
export const FREEZE_CELLS_MAX = 20_000;
const QUESTIONS_PER_SYNC = 1_000;
const AREAS_PER_SYNC = 200;

/** How a freeze went; `noted` says whether Excel keeps the note at a cell. */
export type Frozen = { readonly cells: number; readonly where: string; readonly noted: boolean };

/** What freezing the selected cells would do. Changes nothing. */
export function planFreezeOfSelection(): Promise<Result<FreezePlan, ExcelProblem>> {
  return runExcel((context) => planIn(context, context.workbook.getSelectedRange()));
}

/**
 * Turns the cells of a plan into the values they show, and leaves `note` as a comment at the first of them.
 * @param onProgress hears how many cells are done
 */
export async function freezeCells(
  plan: FreezePlan,
  note: string,
  at: number,
  onProgress: (done: number) => void,
): Promise<Result<Frozen, ExcelProblem>> {
  if (plan.cells > FREEZE_CELLS_MAX) return err({ code: "too-large", detail: "" });
  const frozen = await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(plan.sheetId);
    const read = await readAreas(context, sheet, plan.areas);
    if (!isAsPlanned(plan, read)) return undefined;
    const commentId = await addComment(context, sheet, plan.areas, note);
    const where = whereOf(plan);
    const edit = { kind: "freeze", at, cells: plan.cells, where, commentId } as const;
    // Noted before it is done: whatever happens then can be taken back.
    keepEdit(context, { ...edit, areas: read.map(({ values, ...area }) => ({ ...area, after: values })) });
    let done = 0;
    for (let from = 0; from < read.length; from += AREAS_PER_SYNC) {
      for (const { area, written } of read.slice(from, from + AREAS_PER_SYNC)) {
        rangeOf(sheet, area).values = written.map((row) => [...row]);
        done += area.rows * area.columns;
      }
      await context.sync();
      onProgress(done);
    }
    return { cells: plan.cells, where, noted: commentId !== null };
  });
  if (!frozen.ok) return frozen;
  return frozen.value ? ok(frozen.value) : err({ code: "changed", detail: "" });
}

/** Where a plan's cells are, as a person reads it. */
export function whereOf({ sheet, areas }: FreezePlan): string {
  const [first] = areas;
  if (!first) return sheet;
  const more = areas.length > 1 ? " …" : "";
  return `${sheet}!${areaAddress(first)}${more}`;
}

async function planIn(context: Excel.RequestContext, selection: Excel.Range): Promise<FreezePlan> {
  const { worksheet } = selection;
  const used = loadUsedRange(worksheet);
  selection.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
  worksheet.load(["id", "name"]);
  await context.sync();
  const selected = areaOf(selection);
  const on = { sheetId: worksheet.id, sheet: worksheet.name };
  if (used.isNullObject) return planFreeze(on, selected, [], new Map());
  const cells = functionCellsOf(await readCells(context, used));
  return planFreeze(on, selected, cells, await readSpills(context, worksheet, cells));
}

async function readSpills(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: readonly FunctionCell[],
): Promise<ReadonlyMap<FunctionCell, CellArea>> {
  const found = new Map<FunctionCell, CellArea>();
  // Excel without this set spills nothing.
  if (!hasExcelApi("1.12")) return found;
  for (let from = 0; from < cells.length; from += QUESTIONS_PER_SYNC) {
    const asked = cells.slice(from, from + QUESTIONS_PER_SYNC).map((cell) => {
      const range = sheet.getCell(cell.row, cell.column).getSpillingToRangeOrNullObject();
      range.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
      return { cell, range };
    });
    await context.sync();
    for (const { cell, range } of asked) if (!range.isNullObject) found.set(cell, areaOf(range));
  }
  return found;
}

type ReadArea = Omit<EditedArea, "after"> & {
  readonly values: EditedArea["before"];
  readonly written: EditedArea["before"];
};

async function readAreas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: readonly CellArea[],
): Promise<readonly ReadArea[]> {
  const ranges = areas.map((area) => rangeOf(sheet, area));
  for (const range of ranges) range.load(["formulas", "values", "numberFormat"]);
  sheet.load("id");
  await context.sync();
  return ranges.map((range, index): ReadArea => {
    const area = areas[index] ?? { row: 0, column: 0, rows: 0, columns: 0 };
    const formulas = rowsOf(range.formulas);
    const values = rowsOf(range.values);
    const formats = rowsOf(range.numberFormat);
    return {
      sheetId: sheet.id,
      area,
      // Cells that only show a spill are empty again when its formula is back.
      before: formulas.map((row) => row.map((content) => (isFormula(content) ? content : ""))),
      values,
      written: values.map((row, line) =>
        row.map((value, column) => writtenValue(value, formats[line]?.[column] ?? "General")),
      ),
    };
  });
}

function isAsPlanned(plan: FreezePlan, read: readonly ReadArea[]): boolean {
  const formulas = read.flatMap(({ before }) => before.flat()).filter((content) => content !== "");
  return formulas.length === plan.formulas.length;
}

function isFormula(content: unknown): boolean {
  return typeof content === "string" && content.startsWith("=");
}

/** The comment goes to the first frozen cell that has none; its id, or null where Excel keeps none there. */
async function addComment(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: readonly CellArea[],
  note: string,
): Promise<string | null> {
  const [first] = areas;
  if (!first || !hasExcelApi("1.10")) return null;
  const { comments } = sheet;
  comments.load("items/id");
  await context.sync();
  const places = comments.items.map((comment) => {
    const place = comment.getLocation();
    place.load(["rowIndex", "columnIndex"]);
    return place;
  });
  await context.sync();
  const taken = new Set(places.map(({ rowIndex, columnIndex }) => `${rowIndex}|${columnIndex}`));
  const cell = areas.flatMap(cellsOf).find(({ row, column }) => !taken.has(`${row}|${column}`));
  if (!cell) return null;
  const added = context.workbook.comments.add(sheet.getCell(cell.row, cell.column), note);
  added.load("id");
  await context.sync();
  return added.id;
}

function cellsOf(area: CellArea): { readonly row: number; readonly column: number }[] {
  return Array.from({ length: area.rows * area.columns }, (_cell, index) => ({
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }));
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: CellArea): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

function areaOf(range: Excel.Range): CellArea {
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}
