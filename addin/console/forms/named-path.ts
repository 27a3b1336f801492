import type { Language } from "#shared/contract/language";
import { type Json, type JsonObject, type JsonPath, listOf, textOf, valueAt } from "../rules/json.ts";
import { NAMED_LISTS } from "./named-lists.ts";

/**
 * A path of a form with its questions, answers, checks and steps called by their names, whether it knows them by key or
 * by position: `amount` and `3` are `Amount (amount)`. What has no name yet stays as it is.
 */
export function namedPath(form: JsonObject, path: JsonPath, language: Language): JsonPath {
  let here: Json | undefined = form;
  return path.map((step, index) => {
    const named = NAMED_LISTS[path[index - 1] ?? ""];
    const list = here;
    if (named === undefined || !Array.isArray(list)) {
      here = valueAt(here, [step]);
      return step;
    }
    const entries = listOf(here);
    here = entries.find((entry) => valueAt(entry, [named.key]) === step) ?? entries[Number(step)];
    const [name, key] = [textOf(valueAt(here, [named.name, language])), textOf(valueAt(here, [named.key]))];
    return name === "" ? step : `${name} (${key})`;
  });
}
