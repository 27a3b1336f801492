import type { CellError, FunctionCell, FunctionResult } from "../grid/function-result.ts";
import { isList, isRecord, shown } from "./json-shape.ts";
import type { Json } from "./wire.ts";

/** The error codes of the custom functions runtime, as Excel shows them in a cell. */
const CODES: readonly string[] = [
  "#VALUE!",
  "#N/A",
  "#VALUE!",
  "#VALUE!",
  "#VALUE!",
  "#DIV/0!",
  "#NUM!",
  "#VALUE!",
  "#NULL!",
  "#NAME?",
  "#NAME?",
];

/** Only these two carry a sentence of the function's author; Excel shows its own for the others. */
const WITH_MESSAGE: ReadonlySet<string> = new Set(["#N/A", "#VALUE!"]);

/** A failed invocation: the runtime's numeric code and its text. */
export function failure(code: Json | undefined, message: Json | undefined): CellError {
  return cellError(CODES[typeof code === "number" ? code : 0] ?? "#VALUE!", message);
}

/** What a function returned, as cells. */
export function resultOf(value: Json): FunctionResult {
  if (!isList(value)) return cellOf(value);
  return value.map((row) => (isList(row) ? row.map(cellOf) : [cellOf(row)]));
}

function cellOf(value: Json): FunctionCell {
  if (typeof value === "number") return Number.isFinite(value) ? value : { code: "#NUM!" };
  if (value === null || typeof value !== "object") return value;
  if (!isRecord(value)) return { code: "#VALUE!" };
  if (value["valueType"] === "CustomFunctionError" || value["type"] === "Error") {
    return cellError(shown(value["code"] ?? value["basicValue"] ?? "#VALUE!"), value["message"]);
  }
  // Formatted numbers and entities show their plain value here.
  return cellOf(value["basicValue"] ?? null);
}

function cellError(code: string, message: Json | undefined): CellError {
  const says = typeof message === "string" && message !== "" && WITH_MESSAGE.has(code);
  return says ? { code, message } : { code };
}
