import { err, ok, type Result } from "#shared/result";
import type { Scalar } from "#shared/contract/cells";
import type { FunctionId } from "#shared/contract/signatures";
import { excelProblemOf, type ExcelProblem } from "./excel-problem.ts";
import { functionsInFormula } from "./formula-functions.ts";
import { hasExcelApi, runExcel } from "./run-excel.ts";

/** The active cell. When it shows a part of another cell's answer, `anchor` is that cell and `offset` the place in it. */
export type SelectedCell = {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly functions: readonly FunctionId[];
  readonly value: Scalar;
  readonly text: string;
  readonly anchor: { readonly address: string; readonly formula: string };
  readonly offset: { readonly row: number; readonly column: number };
};

/** Reads the active cell. Addresses are written as custom functions get theirs: `Sheet!A1`, quoted where needed. */
export async function readSelection(): Promise<Result<SelectedCell, ExcelProblem>> {
  const here = await runExcel(readActiveCell);
  if (!here.ok || here.value.functions.length > 0 || here.value.text === "" || !hasExcelApi("1.12"))
    return here;
  const spilled = await runExcel(readSpilledCell);
  if (spilled.ok) return ok(spilled.value ?? here.value);
  return spilled.reason.code === "unsupported" ? here : spilled;
}

/** Calls `listener` when another cell is selected. The answer stops it. */
export function watchSelection(
  listener: () => void,
): Promise<Result<() => Promise<Result<void, ExcelProblem>>, ExcelProblem>> {
  return runExcel(async (context) => {
    const handler = context.workbook.onSelectionChanged.add(async () => listener());
    await context.sync();
    return () => stopWatching(handler);
  });
}

async function stopWatching(
  handler: OfficeExtension.EventHandlerResult<Excel.SelectionChangedEventArgs>,
): Promise<Result<void, ExcelProblem>> {
  try {
    // A handler can only be taken back in the context that it was given in.
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    return ok(undefined);
  } catch (thrown) {
    return err(excelProblemOf(thrown));
  }
}

async function readActiveCell(context: Excel.RequestContext): Promise<SelectedCell> {
  const cell = context.workbook.getActiveCell();
  cell.load(["address", "formulas", "values", "text"]);
  cell.worksheet.load("name");
  await context.sync();
  const formula = asText(cell.formulas[0]?.[0]);
  return {
    sheet: cell.worksheet.name,
    address: cell.address,
    formula,
    functions: functionsInFormula(formula),
    value: asScalar(cell.values[0]?.[0]),
    text: asText(cell.text[0]?.[0]),
    anchor: { address: cell.address, formula },
    offset: { row: 0, column: 0 },
  };
}

async function readSpilledCell(context: Excel.RequestContext): Promise<SelectedCell | undefined> {
  const cell = context.workbook.getActiveCell();
  const parent = cell.getSpillParentOrNullObject();
  cell.load(["address", "values", "text", "rowIndex", "columnIndex"]);
  cell.worksheet.load("name");
  parent.load(["address", "formulas", "rowIndex", "columnIndex"]);
  await context.sync();
  if (parent.isNullObject) return undefined;
  const formula = asText(parent.formulas[0]?.[0]);
  return {
    sheet: cell.worksheet.name,
    address: cell.address,
    formula: "",
    functions: functionsInFormula(formula),
    value: asScalar(cell.values[0]?.[0]),
    text: asText(cell.text[0]?.[0]),
    anchor: { address: parent.address, formula },
    offset: { row: cell.rowIndex - parent.rowIndex, column: cell.columnIndex - parent.columnIndex },
  };
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : (asScalar(value)?.toString() ?? "");
}

function asScalar(value: unknown): Scalar {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
