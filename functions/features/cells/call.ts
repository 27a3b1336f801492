import type { Cell, Scalar } from "#shared/contract/cells";
import { type FunctionId, SIGNATURES, type SignatureParameter } from "#shared/contract/signatures";
import { ok, type Result } from "#shared/result";
import { type CellOptions, readOptions } from "./cell-options.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** A list argument: rows of values; `given` is false where it was omitted. */
export type Matrix = readonly (readonly Scalar[])[];

/** A call whose function is known and whose arguments have the right shape, by parameter name. */
export type Call = {
  readonly fn: FunctionId;
  /** Whether the answer spills: some argument is a range. */
  readonly spills: boolean;
  /** The argument as rows; one omitted value is `[[null]]`, one blank is `[[""]]`. */
  readonly lists: Readonly<Record<string, Matrix>>;
  readonly options: CellOptions;
};

const OMITTED: Matrix = [[null]];

function isFunctionId(fn: string): fn is FunctionId {
  return Object.hasOwn(SIGNATURES, fn);
}

/**
 * Checks function, argument count and argument shapes.
 * A scalar parameter takes a range of one cell; options are read.
 */
export function parseCall(cell: Pick<Cell, "fn" | "args">): Result<Call, Refusal> {
  const fn = cell.fn.toUpperCase();
  if (!isFunctionId(fn)) return refuse("cell/unknown-function", { fn: cell.fn });
  const parameters: readonly SignatureParameter[] = SIGNATURES[fn];
  if (cell.args.length > parameters.length) {
    return refuse("cell/bad-argument", {
      argument: `${parameters.length + 1}`,
      reason: `${fn}: ≤ ${parameters.length}`,
    });
  }
  const lists: Record<string, Matrix> = {};
  let spills = false;
  for (const [index, parameter] of parameters.entries()) {
    const argument = cell.args[index] ?? null;
    const rows = rowsOf(argument, parameter);
    if (!rows) return refuse("cell/bad-argument", { argument: parameter.name });
    spills ||= parameter.list && Array.isArray(argument);
    lists[parameter.name] = rows;
  }
  const options = readOptions(fn, onlyOf(lists["options"]));
  return options.ok ? ok({ fn, spills, lists, options: options.value }) : options;
}

/** An argument as rows; undefined where the parameter may not be omitted, or takes no such range. */
function rowsOf(
  argument: Cell["args"][number] | null,
  { optional, list }: SignatureParameter,
): Matrix | undefined {
  if (argument === null) return optional ? OMITTED : undefined;
  if (!Array.isArray(argument)) return [[argument]];
  if (argument.length === 0 || argument.some((row) => row.length === 0)) return undefined;
  return list || (argument.length === 1 && argument[0]?.length === 1) ? argument : undefined;
}

/** The only value of a scalar argument; null when omitted. */
export function onlyOf(rows: Matrix | undefined): Scalar {
  return rows?.[0]?.[0] ?? null;
}
