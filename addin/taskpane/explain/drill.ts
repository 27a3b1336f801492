import type { Argument } from "#shared/contract/cells";
import { type FunctionId, SIGNATURES } from "#shared/contract/signatures";

/** A place on the way down: a unit or a person. */
export type DrillStep = { readonly code: string; readonly name: string };

/** The same call asked of a part of its scope; undefined where the function has no scope. */
export function callOfPart(
  fn: FunctionId,
  args: readonly Argument[],
  part: string,
): readonly Argument[] | undefined {
  const index = SIGNATURES[fn].findIndex(({ name }) => name === "scope");
  if (index === -1) return undefined;
  const length = Math.max(args.length, index + 1);
  return Array.from({ length }, (_arg, place) => (place === index ? part : (args[place] ?? null)));
}
