import { type Json, type JsonObject, type JsonPath, listOf, textOf, valueAt } from "../rules/json.ts";
import { NAMED_LISTS } from "./named-lists.ts";

/**
 * Where something stands that is named by keys: `fields/amount` is `fields/3`, and `fields/lines/price` the column
 * of that table.
 */
export function placeIn(body: JsonObject, at: string): JsonPath {
  const path: string[] = [];
  for (const step of at.split("/").filter((one) => one !== "")) {
    const here = valueAt(body, path);
    const found = positionOf(here, path.at(-1), step);
    if (found !== undefined) path.push(found);
    else {
      const column = positionOf(valueAt(here, ["columns"]), "columns", step);
      path.push(...(column === undefined ? [step] : ["columns", column]));
    }
  }
  return path;
}

function positionOf(list: Json | undefined, name: string | undefined, step: string): string | undefined {
  const key = NAMED_LISTS[name ?? ""]?.key;
  if (key === undefined || !Array.isArray(list)) return undefined;
  const position = listOf(list).findIndex((entry) => textOf(valueAt(entry, [key])) === step);
  return position < 0 ? undefined : String(position);
}
