import type { Argument, Scalar } from "#shared/contract/cells";

/** One call of a custom function, as the wire has it. */
export type Call = { readonly fn: string; readonly args: readonly Argument[] };

/**
 * The same call in its shortest form: trailing omitted arguments fall away, and a range of one place is that place.
 * Excel hands every argument that may be a list as a matrix, even a text written in the formula.
 */
export function canonicalCall(call: Call): Call {
  const args = call.args.map(canonicalArgument);
  while (args.length > 0 && args.at(-1) === null) args.pop();
  return { fn: call.fn, args };
}

/** Equal for calls that have the same answer. */
export function callKey(call: Call): string {
  return JSON.stringify([call.fn, call.args]);
}

/** How many values the answer may have: places of each list multiplied. */
export function expandedValues(call: Call): number {
  return call.args.reduce<number>((product, argument) => product * places(argument), 1);
}

function canonicalArgument(argument: Argument): Argument {
  if (!Array.isArray(argument)) return canonicalScalar(argument);
  const [row = []] = argument;
  if (argument.length === 1 && row.length === 1) return canonicalScalar(row[0] ?? "");
  return argument.map((line) => line.map((place) => canonicalScalar(place ?? "")));
}

function canonicalScalar(value: Scalar): Scalar {
  return value === 0 ? 0 : value;
}

function places(argument: Argument): number {
  if (!Array.isArray(argument)) return 1;
  return Math.max(
    1,
    argument.reduce((sum, row) => sum + row.length, 0),
  );
}
