/** What a cell shows while its function has not answered yet. */
export const BUSY = "#BUSY!";

const CODES: ReadonlySet<string> = new Set([
  BUSY,
  "#CALC!",
  "#CONNECT!",
  "#CYCLE!",
  "#DIV/0!",
  "#ERROR!",
  "#GETTING_DATA",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#SPILL!",
  "#VALUE!",
]);

/** Is this text one of Excel's error values? */
export function isErrorCode(value: unknown): value is string {
  return typeof value === "string" && value.startsWith("#") && CODES.has(value);
}
