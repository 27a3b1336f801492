import type { Result } from "#shared/result";
import { areaAddress } from "./cell-area.ts";
import type { ExcelProblem } from "./excel-problem.ts";
import { repairedFormula } from "./formula-functions.ts";
import { loadUsedRange, readCells, type ReadCells } from "./read-cells.ts";
import { runExcel } from "./run-excel.ts";
import type { EditedArea } from "./sheet-edit.ts";
import { keepEdit } from "./undo-edit.ts";

const CELLS_PER_SYNC = 500;

/** A cell whose formula Excel has lost, with the formula as it should be. */
export type DamagedCell = {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Without the sheet. */
  readonly address: string;
  readonly formula: string;
  readonly repaired: string;
};

/** How a repair went. `changed` cells were edited since they were found, and left alone. */
export type Repaired = { readonly cells: number; readonly sheets: number; readonly changed: number };

/** Looks through every sheet for cells of ours that Excel has lost the functions of. Changes nothing. */
export function findDamagedCells(): Promise<Result<readonly DamagedCell[], ExcelProblem>> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(["items/id", "items/name"]);
    await context.sync();
    const used = worksheets.items.map((sheet) => ({ sheet, range: loadUsedRange(sheet) }));
    await context.sync();
    const found: DamagedCell[] = [];
    for (const { sheet, range } of used) {
      if (!range.isNullObject)
        found.push(
          ...damagedCells({ sheetId: sheet.id, sheet: sheet.name }, await readCells(context, range)),
        );
    }
    return found;
  });
}

/** The damaged cells among those that were read. */
export function damagedCells(
  on: Pick<DamagedCell, "sheetId" | "sheet">,
  { row, column, formulas, values }: ReadCells,
): readonly DamagedCell[] {
  return formulas.flatMap((line, rowOffset) =>
    line.flatMap((formula, columnOffset) => {
      const repaired = repairedFormula(formula, values[rowOffset]?.[columnOffset] === "#NAME?");
      if (repaired === undefined) return [];
      const place = { row: row + rowOffset, column: column + columnOffset };
      const address = areaAddress({ ...place, rows: 1, columns: 1 });
      return [{ ...on, ...place, address, formula: String(formula), repaired }];
    }),
  );
}

/**
 * Enters the formulas of damaged cells again; can be taken back.
 * @param onProgress hears how many cells are done
 */
export function repairCells(
  damaged: readonly DamagedCell[],
  at: number,
  onProgress: (done: number) => void,
): Promise<Result<Repaired, ExcelProblem>> {
  return runExcel(async (context) => {
    const areas: EditedArea[] = [];
    const sheets = new Set<string>();
    for (let from = 0; from < damaged.length; from += CELLS_PER_SYNC) {
      const part = await repairPart(context, damaged.slice(from, from + CELLS_PER_SYNC));
      for (const { sheetId, row, column, formula, after } of part) {
        sheets.add(sheetId);
        const area = { row, column, rows: 1, columns: 1 };
        areas.push({ sheetId, area, before: [[formula]], after: [[after]] });
      }
      const where = damaged.map(({ sheet, address }) => `${sheet}!${address}`)[0] ?? "";
      keepEdit(context, { kind: "repair", at, cells: areas.length, where, areas, commentId: null });
      await context.sync();
      onProgress(Math.min(from + CELLS_PER_SYNC, damaged.length));
    }
    return { cells: areas.length, sheets: sheets.size, changed: damaged.length - areas.length };
  });
}

async function repairPart(
  context: Excel.RequestContext,
  cells: readonly DamagedCell[],
): Promise<readonly (DamagedCell & { readonly after: string })[]> {
  const ranges = cells.map((cell) => {
    const range = context.workbook.worksheets.getItem(cell.sheetId).getCell(cell.row, cell.column);
    range.load("formulas");
    return { cell, range };
  });
  await context.sync();
  const same = ranges.filter(({ cell, range }) => range.formulas[0]?.[0] === cell.formula);
  for (const { cell, range } of same) {
    range.formulas = [[cell.repaired]];
    range.load("formulas");
  }
  await context.sync();
  return same.map(({ cell, range }) => ({ ...cell, after: String(range.formulas[0]?.[0] ?? "") }));
}
