import type { Language } from "#shared/contract/language";
import { FUNCTION_IDS, type FunctionId } from "#shared/contract/signatures";
import { displayLanguage } from "../i18n/display-language.ts";
import { type CellError, cellErrorOf, cellResultOf, type CellResult } from "./cell-error.ts";
import type { Cells } from "./cells.ts";
import { readArguments } from "./read-arguments.ts";
import { spills } from "./spills.ts";

/** What a function needs of the cells. */
type AskedCells = Pick<Cells, "call" | "own">;

type Result = CellResult<CustomFunctions.Error>;

/** Gives Excel the function behind every id. Does nothing where office.js has no custom functions, as in a browser tab. */
export function registerFunctions(cells: AskedCells): void {
  if (typeof CustomFunctions === "undefined") return;
  for (const id of FUNCTION_IDS) CustomFunctions.associate(id, createHandler(id, cells));
}

/** The id under which the manifest's *Refresh* button calls us. */
export const REFRESH_ACTION = "refresh";

/** Puts something behind the ribbon's *Refresh* button; it works while the pane has not loaded yet. */
export function registerRefresh(refresh: () => Promise<void>): void {
  if (typeof Office === "undefined" || typeof Office.actions?.associate !== "function") return;
  Office.actions.associate(REFRESH_ACTION, (event: Office.AddinCommands.Event) => {
    void refresh()
      .catch(reportError)
      .finally(() => event.completed());
  });
}

/** Tells in which language Excel shows itself, once office.js knows. */
export function whenLanguageKnown(listener: (language: Language) => void): void {
  if (typeof Office === "undefined" || typeof Office.onReady !== "function") return;
  void Office.onReady(() => {
    const context: Partial<Office.Context> | undefined = Office.context;
    if (context?.displayLanguage) listener(displayLanguage(context.displayLanguage));
  });
}

/** Excel calls it with every declared argument, null for an omitted one, and the invocation as the last. */
function createHandler(id: FunctionId, cells: AskedCells): (...given: unknown[]) => Promise<Result> {
  return async (...given) => {
    const invocation = asInvocation(given.at(-1));
    const args = readArguments(given.slice(0, -1));
    if (!args) throw excelError(cellErrorOf(cells.own("cell/bad-argument")));
    const call = cells.call(id, args, invocation.address);
    invocation.onCanceled = () => call.cancel();
    const answer = await call.answer;
    if (!answer) throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);
    if (!answer.ok) throw excelError(cellErrorOf(answer.problem));
    return cellResultOf(answer, spills(id), excelError);
  };
}

function asInvocation(value: unknown): Partial<CustomFunctions.CancelableInvocation> {
  return typeof value === "object" && value !== null ? value : {};
}

function excelError({ kind, message }: CellError): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[kind], message);
}
