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
    const rows = Array.isArray(argument) ? argument : argument === null ? OMITTED : [[argument]];
    if (rows.length === 0 || rows.some((row) => row.length === 0)) {
      return refuse("cell/bad-argument", { argument: parameter.name });
    }
    if (!parameter.list && (rows.length > 1 || rows.some((row) => row.length > 1))) {
      return refuse("cell/bad-argument", { argument: parameter.name });
    }
    if (!parameter.optional && argument === null)
      return refuse("cell/bad-argument", { argument: parameter.name });
    spills ||= parameter.list && Array.isArray(argument);
    lists[parameter.name] = rows;
  }
  const options = readOptions(fn, onlyOf(lists["options"]));
  return options.ok ? ok({ fn, spills, lists, options: options.value }) : options;
}

/** The only value of a scalar argument; null when omitted. */
export function onlyOf(rows: Matrix | undefined): Scalar {
  return rows?.[0]?.[0] ?? null;
}
