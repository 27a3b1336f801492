import type { CellProblem, Scalar, Value, ValueElement } from "#shared/contract/cells";
import type { CellProblemCode } from "#shared/contract/problem";
import type { Answer } from "./answer.ts";

/** The errors of Excel that we use. Only the first two can carry a text. */
export type CellErrorKind = "notAvailable" | "invalidValue" | "divisionByZero";

/** An error of Excel as plain data; `message` stands where Excel can show one. */
export type CellError = { readonly kind: CellErrorKind; readonly message?: string };

/** Which error of Excel each cell problem shows as. */
export const CELL_ERRORS = {
  "cell/unknown-function": "invalidValue",
  "cell/unknown-code": "notAvailable",
  "cell/bad-period": "invalidValue",
  "cell/bad-argument": "invalidValue",
  "cell/not-permitted": "notAvailable",
  "cell/no-denominator": "divisionByZero",
  "cell/no-data-yet": "notAvailable",
  "cell/no-target": "notAvailable",
  "cell/no-form-kpi": "notAvailable",
  "cell/no-snapshot": "notAvailable",
  "cell/being-recounted": "notAvailable",
  "cell/not-signed-in": "notAvailable",
  "cell/too-large": "invalidValue",
  "cell/timeout": "notAvailable",
} as const satisfies Record<CellProblemCode, CellErrorKind>;

/** What a cell shows: a scalar, rows that spill, or an error of Excel. */
export type CellResult<ExcelError> = Scalar | ExcelError | (Scalar | ExcelError)[][];

/** The error of Excel for a problem. Problems of a whole request, such as no network, are #N/A with their text. */
export function cellErrorOf(problem: CellProblem): CellError {
  const kind = isCellCode(problem.code) ? CELL_ERRORS[problem.code] : "notAvailable";
  return kind === "divisionByZero" ? { kind } : { kind, message: problem.detail };
}

/**
 * An answer as Excel takes it. A function that may spill always gives rows, as its metadata says;
 * a place without a value is blank, and a place with a problem is that error alone.
 */
export function cellResultOf<ExcelError>(
  answer: Answer,
  spills: boolean,
  toError: (error: CellError) => ExcelError,
): CellResult<ExcelError> {
  if (!answer.ok) return toError(cellErrorOf(answer.problem));
  const rows = rowsOf(answer.value).map((row) => row.map((place) => placeOf(place, toError)));
  return spills ? rows : (rows[0]?.[0] ?? "");
}

function rowsOf(value: Value): readonly (readonly ValueElement[])[] {
  if (!Array.isArray(value)) return [[value]];
  return value.some((row) => row.length > 0) ? value : [[""]];
}

function placeOf<ExcelError>(
  place: ValueElement,
  toError: (error: CellError) => ExcelError,
): Scalar | ExcelError {
  if (place === null) return "";
  return typeof place === "object" ? toError(cellErrorOf(place)) : place;
}

function isCellCode(code: string): code is CellProblemCode {
  return Object.hasOwn(CELL_ERRORS, code);
}
