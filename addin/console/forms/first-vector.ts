import { listOf, objectOf, type JsonObject, textOf, valueAt } from "../rules/json.ts";

/**
 * The form with its first test case kept right: as long as the only one is the blank record of a new form, it refuses
 * what has to be filled in. Whoever writes another test case is asked no longer.
 */
export function keepFirstVector(form: JsonObject): JsonObject {
  const vectors = listOf(form["vectors"]);
  const [first] = vectors;
  if (vectors.length !== 1 || Object.keys(objectOf(valueAt(first, ["body"]))).length > 0) return form;
  const refused = listOf(form["fields"])
    .map(objectOf)
    .filter(
      (field) =>
        field["required"] === true &&
        field["shownWhen"] === undefined &&
        field["computed"] === undefined &&
        field["by"] === undefined,
    )
    .map(({ key }) => textOf(key))
    .toSorted();
  return { ...form, vectors: [{ body: {}, refused }] };
}
