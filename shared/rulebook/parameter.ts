import type { Parameter, ParameterValue } from "./definition.ts";

type Dated = Parameter["values"][number];

/**
 * A parameter's value on a day, or `undefined` before its first one.
 * The nearest unit that has a value of its own in force then decides; else the company's value does.
 * @param day ISO day
 * @param units the asking unit's code, then its superiors' up to the company; codes compare without case
 */
export function parameterAt(
  parameter: Parameter,
  day: string,
  units: readonly string[] = [],
): ParameterValue | undefined {
  const byUnit = valuesByUnit(parameter);
  if (byUnit.size > 1 || !byUnit.has(COMPANY)) {
    for (const unit of units) {
      const own = valueOn(byUnit.get(unit.toLowerCase()), day);
      if (own !== undefined) return own;
    }
  }
  return valueOn(byUnit.get(COMPANY), day);
}

/** The same of a parameter that is a number; `undefined` for a choice. */
export function numberAt(
  parameter: Parameter,
  day: string,
  units: readonly string[] = [],
): number | undefined {
  const value = parameterAt(parameter, day, units);
  return typeof value === "number" ? value : undefined;
}

const COMPANY = "";
const kept = new WeakMap<Parameter, ReadonlyMap<string, readonly Dated[]>>();

// Asked several times a cell; sorted once a parameter.
function valuesByUnit(parameter: Parameter): ReadonlyMap<string, readonly Dated[]> {
  const known = kept.get(parameter);
  if (known !== undefined) return known;
  const byUnit = new Map<string, Dated[]>();
  for (const value of parameter.values.toSorted((left, right) => (left.from < right.from ? -1 : 1))) {
    const unit = value.unit?.toLowerCase() ?? COMPANY;
    const list = byUnit.get(unit);
    if (list === undefined) byUnit.set(unit, [value]);
    else list.push(value);
  }
  kept.set(parameter, byUnit);
  return byUnit;
}

function valueOn(values: readonly Dated[] | undefined, day: string): ParameterValue | undefined {
  return values?.findLast(({ from }) => from <= day)?.value;
}
