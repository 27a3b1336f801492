import type { Cell, Scalar } from "./cells.ts";

const KEY_LENGTH_MAX = 64;
const ARGUMENTS_MAX = 8;
const CELL_KEYS = 3;

/**
 * Whether a parsed JSON value is a list of cells, exactly as the schema `Cell` has it. A board is ten thousand of them,
 * and a Worker may not compile schemas: this takes a twentieth of the schema's time.
 */
export function areCells(value: unknown): value is Cell[] {
  return Array.isArray(value) && value.every(isCell);
}

function isCell(value: unknown): value is Cell {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  if (!("key" in value && "fn" in value && "args" in value) || Object.keys(value).length !== CELL_KEYS)
    return false;
  const { args } = value;
  return (
    isName(value.key) &&
    isName(value.fn) &&
    Array.isArray(args) &&
    args.length <= ARGUMENTS_MAX &&
    args.every((argument) => isScalar(argument) || isMatrix(argument))
  );
}

function isName(value: unknown): boolean {
  return typeof value === "string" && value.length >= 1 && value.length <= KEY_LENGTH_MAX;
}

function isScalar(value: unknown): value is Scalar {
  return (
    value === null ||
    typeof value === "string" ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value))
  );
}

function isMatrix(value: unknown): boolean {
  return Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every(isScalar));
}
