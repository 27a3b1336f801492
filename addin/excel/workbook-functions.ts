import type { FunctionId } from "#shared/contract/signatures";
import { functionsInFormula, isUnboundFormula } from "./formula-functions.ts";
import { loadUsedRange, readCells } from "./read-cells.ts";

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
  const used = sheets.items.map((sheet) => ({ name: sheet.name, range: loadUsedRange(sheet) }));
  await context.sync();
  const found: SheetFunctions[] = [];
  for (const { name, range } of used) {
    if (range.isNullObject) continue;
    const { formulas } = await readCells(context, range);
    const inSheet = countFunctions(name, formulas.flat());
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
