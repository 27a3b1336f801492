import { isSame, type Json, type JsonPath, objectOf, type JsonObject, valueAt, withValueAt } from "./json.ts";
import { differencesOf } from "./json-differences.ts";

export type Side = "mine" | "theirs";

/** A place that both have changed, each to something else. */
export type Contested = {
  readonly path: JsonPath;
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
};

/** Two people's changes of one text. */
export type DraftMerge = {
  readonly contested: readonly Contested[];
  /** Places that I alone, or they alone, have changed: both stay. */
  readonly onlyMine: readonly JsonPath[];
  readonly onlyTheirs: readonly JsonPath[];
};

/** Compares what two people made of the same text. */
export function compareDrafts(base: JsonObject, mine: JsonObject, theirs: JsonObject): DraftMerge {
  const my = differencesOf(base, mine).map(({ path }) => path);
  const their = differencesOf(base, theirs).map(({ path }) => path);
  const wide = [...my, ...their].filter((path) => touches(path, my) && touches(path, their));
  const places = outermost(wide);
  const contested = places
    .map((path) => ({
      path,
      base: valueAt(base, path),
      mine: valueAt(mine, path),
      theirs: valueAt(theirs, path),
    }))
    .filter((one) => !isSame(one.mine, one.theirs));
  const free = (path: JsonPath) => !places.some((place) => isWithin(path, place));
  return { contested, onlyMine: my.filter(free), onlyTheirs: their.filter(free) };
}

/** The text that keeps all that one side alone changed, and of each contested place the side that was chosen. */
export function mergeDrafts(
  merge: DraftMerge,
  mine: JsonObject,
  theirs: JsonObject,
  sideOf: (contested: Contested) => Side,
): JsonObject {
  const taken = [
    ...merge.onlyMine,
    ...merge.contested.filter((one) => sideOf(one) === "mine").map(({ path }) => path),
  ];
  return objectOf(
    taken.reduce<Json>((merged, path) => withValueAt(merged, path, valueAt(mine, path)), theirs),
  );
}

function touches(path: JsonPath, others: readonly JsonPath[]): boolean {
  return others.some((other) => isWithin(path, other) || isWithin(other, path));
}

function isWithin(path: JsonPath, outer: JsonPath): boolean {
  return outer.every((key, index) => path[index] === key);
}

/** Each path once, without those that stand within another. */
function outermost(paths: readonly JsonPath[]): readonly JsonPath[] {
  return paths.filter(
    (path, index) =>
      !paths.some(
        (other, at) => at !== index && isWithin(path, other) && (other.length < path.length || at < index),
      ),
  );
}
