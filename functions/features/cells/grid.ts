import { ok, type Result } from "#shared/result";
import type { Matrix } from "./call.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** A pair of a row list and a column list, laid out as an answer. */
export type Grid<First, Second> = readonly (readonly (readonly [First, Second])[])[];

/**
 * Lays two list arguments out: one value of either side goes with every value of the other, in the other's shape;
 * two lists make scopes × periods, the first down and the second across.
 * @param valuesMax most pairs there may be
 */
export function layOut(
  first: Matrix,
  second: Matrix,
  valuesMax: number,
): Result<Grid<Matrix[number][number], Matrix[number][number]>, Refusal> {
  const [a, b] = [sizeOf(first), sizeOf(second)];
  if (a * b > valuesMax) return refuse("cell/too-large", { max: valuesMax });
  const [onlyFirst, onlySecond] = [first[0]?.[0] ?? null, second[0]?.[0] ?? null];
  if (b === 1) return ok(first.map((row) => row.map((value) => [value, onlySecond] as const)));
  if (a === 1) return ok(second.map((row) => row.map((value) => [onlyFirst, value] as const)));
  const across = second.flat();
  return ok(first.flat().map((down) => across.map((value) => [down, value] as const)));
}

/** How many values a list argument holds. */
export function sizeOf(rows: Matrix): number {
  return rows.reduce((count, row) => count + row.length, 0);
}
