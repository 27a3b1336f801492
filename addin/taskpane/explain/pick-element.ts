import type { Argument, Scalar } from "#shared/contract/cells";
import { type FunctionId, SIGNATURES } from "#shared/contract/signatures";

/** A parameter that was given several values: which ones, and which is picked at first. */
export type ListArgument = {
  readonly index: number;
  readonly name: string;
  readonly values: readonly Scalar[];
  readonly picked: number;
};

/** Tables carry a row and a column of headings before their numbers. */
const WITH_HEADINGS: ReadonlySet<FunctionId> = new Set(["KPI.TABLE"]);

/**
 * The parameters of a call that hold several values. `offset` is the place in the answer that is selected:
 * two lists run down the rows and across the columns; a single list keeps its own shape.
 */
export function listArguments(
  fn: FunctionId,
  args: readonly Argument[],
  offset: { readonly row: number; readonly column: number },
): readonly ListArgument[] {
  const heading = WITH_HEADINGS.has(fn) ? 1 : 0;
  const row = Math.max(0, offset.row - heading);
  const column = Math.max(0, offset.column - heading);
  const lists = args.flatMap((arg, index) => {
    const parameter = SIGNATURES[fn][index];
    if (!Array.isArray(arg) || !parameter?.list) return [];
    const values = arg.flat();
    const width = arg[0]?.length ?? 1;
    return values.length > 1 ? [{ index, name: parameter.name, values, width }] : [];
  });
  return lists.map(({ width, ...list }, order) => {
    const place = lists.length === 1 ? row * width + column : order === 0 ? row : column;
    return { ...list, picked: Math.min(place, list.values.length - 1) };
  });
}

/** The call for one place of the answer. A list of one value is that value. */
export function callForElement(
  args: readonly Argument[],
  lists: readonly ListArgument[],
  picks: Readonly<Record<number, number>>,
): Argument[] {
  return args.map((arg, index) => {
    const list = lists.find((one) => one.index === index);
    if (list) return list.values[picks[index] ?? list.picked] ?? null;
    const values = Array.isArray(arg) ? arg.flat() : undefined;
    return values?.length === 1 ? (values[0] ?? null) : arg;
  });
}
