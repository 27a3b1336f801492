import type { FunctionId } from "#shared/contract/signatures";
import { functionsInFormula, isUnboundFormula } from "./formula-functions.ts";

/** Excel on the web answers at most 5 MB; a formula takes about 25 bytes. */
const CELLS_PER_READ = 100_000;

/** The places of one sheet that hold our functions. */
export type SheetFunctions = {
  readonly sheet: string;
  readonly cells: number;
  readonly unbound: number;
  readonly functions: readonly FunctionId[];
};

/** Looks through every sheet for our functions; sheets without any are left out. */
export async function findWorkbookFunctions(
  context: Excel.RequestContext,
): Promise<readonly SheetFunctions[]> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name");
  await context.sync();
  const used = sheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(false);
    range.load(["rowCount", "columnCount"]);
    return { name: sheet.name, range };
  });
  await context.sync();
  const found: SheetFunctions[] = [];
  for (const { name, range } of used) {
    if (range.isNullObject) continue;
    const formulas = await readFormulas(context, range);
    const inSheet = countFunctions(name, formulas);
    if (inSheet.cells > 0) found.push(inSheet);
  }
  return found;
}

/** Counts the cells of a sheet that call our functions. */
export function countFunctions(sheet: string, formulas: readonly unknown[]): SheetFunctions {
  const functions = new Set<FunctionId>();
  let cells = 0;
  let unbound = 0;
  for (const formula of formulas) {
    const called = functionsInFormula(formula);
    if (called.length === 0) continue;
    cells += 1;
    if (isUnboundFormula(formula)) unbound += 1;
    for (const id of called) functions.add(id);
  }
  return { sheet, cells, unbound, functions: [...functions] };
}

async function readFormulas(context: Excel.RequestContext, range: Excel.Range): Promise<readonly unknown[]> {
  const rowsPerRead = Math.max(1, Math.floor(CELLS_PER_READ / Math.max(1, range.columnCount)));
  if (range.rowCount <= rowsPerRead) {
    range.load("formulas");
    await context.sync();
    return range.formulas.flat();
  }
  const formulas: unknown[] = [];
  for (let row = 0; row < range.rowCount; row += rowsPerRead) {
    const rows = Math.min(rowsPerRead, range.rowCount - row);
    const part = range.getCell(row, 0).getResizedRange(rows - 1, range.columnCount - 1);
    part.load("formulas");
    await context.sync();
    formulas.push(...part.formulas.flat());
  }
  return formulas;
}
