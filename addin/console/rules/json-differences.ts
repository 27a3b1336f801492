import { isObject, isSame, type Json, type JsonPath } from "./json.ts";

/** One place where two differ; undefined where a side has nothing there. */
export type JsonDifference = {
  readonly path: JsonPath;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
};

/** Where two differ, as deep as both are objects. A list that differs is one difference: its parts have no names. */
export function differencesOf(
  before: Json | undefined,
  after: Json | undefined,
  path: JsonPath = [],
): readonly JsonDifference[] {
  if (isSame(before, after)) return [];
  if (!isObject(before) || !isObject(after)) return [{ path, before, after }];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => differencesOf(before[key], after[key], [...path, key]));
}
