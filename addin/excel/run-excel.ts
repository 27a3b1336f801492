import { err, ok, type Result } from "#shared/result";
import { excelProblemOf, type ExcelProblem } from "./excel-problem.ts";

/** Runs one piece of work in Excel. What Excel refuses comes back as a problem; nothing is thrown. */
export async function runExcel<Value>(
  work: (context: Excel.RequestContext) => Promise<Value>,
): Promise<Result<Value, ExcelProblem>> {
  if (typeof Excel === "undefined" || typeof Excel.run !== "function") {
    return err({ code: "no-workbook", detail: "office.js reports no Excel here." });
  }
  try {
    return ok(await Excel.run(work));
  } catch (thrown) {
    return err(excelProblemOf(thrown));
  }
}

/** Says whether Excel here knows a set of its API. */
export function hasExcelApi(version: string): boolean {
  if (typeof Office === "undefined") return false;
  const context: Partial<Office.Context> | undefined = Office.context;
  return context?.requirements?.isSetSupported("ExcelApi", version) ?? false;
}
