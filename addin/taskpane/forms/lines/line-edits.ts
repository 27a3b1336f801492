import type { FieldValue, Line } from "#shared/contract/records";
import type { LineField } from "#shared/rulebook/form-definition";

/** The lines that a value holds; anything else holds none. */
export function linesOf(value: FieldValue | undefined): readonly Line[] {
  return Array.isArray(value) ? value.filter((one): one is Line => typeof one === "object") : [];
}

/** Whether nobody has written anything into a line. What a new line starts with does not count. */
export function isBlankLine(columns: readonly LineField[], line: Line): boolean {
  return columns.every(({ key }) => {
    const value = line[key] ?? null;
    return value === null || (typeof value === "string" && value.trim() === "");
  });
}

/** A list with one more in it, standing at `place`. */
export function withInserted<Item>(list: readonly Item[], place: number, item: Item): readonly Item[] {
  return [...list.slice(0, place), item, ...list.slice(place)];
}

/** A list without what stands at `place`. */
export function withRemoved<Item>(list: readonly Item[], place: number): readonly Item[] {
  return list.filter((_item, index) => index !== place);
}

/** A list in which what stood at `place` stands `by` places further; unmoved where there is no such place. */
export function withMoved<Item>(list: readonly Item[], place: number, by: number): readonly Item[] {
  const item = list[place];
  const target = place + by;
  if (item === undefined || target < 0 || target >= list.length) return list;
  return withInserted(withRemoved(list, place), target, item);
}
