import type { Argument, Scalar } from "#shared/contract/cells";

/**
 * What Excel hands to a function, as the wire has it: omitted stays null, a blank cell is "".
 * Undefined when an argument is nothing that a cell of ours can hold.
 */
export function readArguments(given: readonly unknown[]): Argument[] | undefined {
  const read: Argument[] = [];
  for (const value of given) {
    const argument = Array.isArray(value) ? readMatrix(value) : readScalar(value);
    if (argument === undefined) return undefined;
    read.push(argument);
  }
  return read;
}

function readMatrix(rows: readonly unknown[]): Scalar[][] | undefined {
  const matrix: Scalar[][] = [];
  for (const row of rows) {
    if (!Array.isArray(row)) return undefined;
    const places = row.map((place: unknown) => readScalar(place ?? ""));
    if (!places.every((place) => place !== undefined)) return undefined;
    matrix.push(places);
  }
  return matrix;
}

function readScalar(value: unknown): Scalar | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value !== "object") return undefined;
  const basic: unknown = Reflect.get(value, "basicValue");
  return typeof basic === "object" ? undefined : readScalar(basic);
}
