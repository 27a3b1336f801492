import type { Parameter } from "./definition.ts";

/**
 * A parameter's value on a day, or `undefined` before its first one.
 * The nearest unit that has a value of its own in force then decides; else the company's value does.
 * @param day ISO day
 * @param units the asking unit's code, then its superiors' up to the company
 */
export function parameterAt(
  parameter: Parameter,
  day: string,
  units: readonly string[] = [],
): number | undefined {
  for (const unit of [...units, undefined]) {
    const inForce = parameter.values
      .filter((value) => value.unit === unit && value.from <= day)
      .toSorted((left, right) => (left.from < right.from ? -1 : 1))
      .at(-1);
    if (inForce !== undefined) return inForce.value;
  }
  return undefined;
}
