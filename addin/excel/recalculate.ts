import type { Result } from "#shared/result";
import type { ExcelProblem } from "./excel-problem.ts";
import { runExcel } from "./run-excel.ts";
import { findWorkbookFunctions } from "./workbook-functions.ts";

/** What a recalculation touched. `unbound` cells have lost the add-in's names and do not answer. */
export type Recalculated = {
  readonly sheets: readonly string[];
  readonly cells: number;
  readonly unbound: number;
};

/** Recalculates every sheet that holds our functions: F9 alone does not run them again. */
export function recalculateWorkbook(): Promise<Result<Recalculated, ExcelProblem>> {
  return runExcel((context) => recalculateSheets(context, () => true));
}

/** Recalculates one sheet, when it holds our functions. */
export function recalculateSheet(name: string): Promise<Result<Recalculated, ExcelProblem>> {
  return runExcel((context) => recalculateSheets(context, (sheet) => sheet === name));
}

async function recalculateSheets(
  context: Excel.RequestContext,
  wanted: (sheet: string) => boolean,
): Promise<Recalculated> {
  const found = (await findWorkbookFunctions(context)).filter(({ sheet }) => wanted(sheet));
  for (const { sheet } of found) context.workbook.worksheets.getItem(sheet).calculate(true);
  await context.sync();
  return {
    sheets: found.map(({ sheet }) => sheet),
    cells: found.reduce((sum, { cells }) => sum + cells, 0),
    unbound: found.reduce((sum, { unbound }) => sum + unbound, 0),
  };
}
