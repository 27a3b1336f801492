import type { Language } from "#shared/contract/language";
import { type Json, type JsonObject, type JsonPath, listOf, textOf, valueAt } from "../rules/json.ts";

/** Lists of a form whose entries have a name to be called by: where their key stands, and where their name. */
const NAMED: Readonly<Record<string, { readonly key: string; readonly name: string }>> = {
  fields: { key: "key", name: "label" },
  columns: { key: "key", name: "label" },
  options: { key: "value", name: "label" },
  steps: { key: "code", name: "title" },
  checks: { key: "code", name: "message" },
};

/** A path of a form with its questions, answers, checks and steps called by their names: `amount` is `Amount (amount)`. */
export function namedPath(form: JsonObject, path: JsonPath, language: Language): JsonPath {
  let here: Json | undefined = form;
  return path.map((step, index) => {
    const named = NAMED[path[index - 1] ?? ""];
    const list = here;
    if (named === undefined || !Array.isArray(list)) {
      here = valueAt(here, [step]);
      return step;
    }
    here = listOf(here).find((entry) => valueAt(entry, [named.key]) === step);
    const name = textOf(valueAt(here, [named.name, language]));
    return name === "" ? step : `${name} (${step})`;
  });
}
