import { isArray, isObject, type Json, type JsonObject, objectOf, textOf } from "./json.ts";

/** What names an entry of a list for good, so that it is the same entry wherever it stands. */
const NAMES = ["code", "key", "letter", "value"] as const;

/** Stands in an object that was a list. No name begins so. */
const LIST = "#list";

/**
 * The same with every list whose entries have names turned into an object by those names, so that two people's changes
 * of different entries meet nowhere. `listed` turns it back.
 */
export function keyed(json: Json): Json {
  if (isArray(json)) {
    const name = NAMES.find((one) => namesAll(json, one));
    if (name === undefined) return json.map(keyed);
    // The prefix keeps names that look like numbers where they stand.
    return {
      [LIST]: true,
      ...Object.fromEntries(json.map((entry) => [`.${textOf(objectOf(entry)[name])}`, keyed(entry)])),
    };
  }
  if (!isObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, keyed(value)]));
}

/** The text a `keyed` one was made of. */
export function listed(json: Json): Json {
  if (isArray(json)) return json.map(listed);
  if (!isObject(json)) return json;
  const entries = Object.entries(json).filter(([key]) => key !== LIST);
  if (json[LIST] === true) return entries.map(([, value]) => listed(value));
  return Object.fromEntries(entries.map(([key, value]) => [key, listed(value)]));
}

/** A step of a path through a keyed text as its author knows it. */
export function unkeyed(step: string): string {
  return step.startsWith(".") ? step.slice(1) : step;
}

/**
 * A merged keyed text with its lists in order: as theirs where they moved entries, else as mine; what only the other has
 * stands behind what it stands behind there.
 */
export function inOrder(
  merged: Json,
  sides: Readonly<Record<"base" | "mine" | "theirs", Json | undefined>>,
): Json {
  if (!isObject(merged)) return merged;
  const { base, mine, theirs } = {
    base: objectOf(sides.base),
    mine: objectOf(sides.mine),
    theirs: objectOf(sides.theirs),
  };
  const keys = merged[LIST] === true ? orderOf(Object.keys(merged), base, mine, theirs) : Object.keys(merged);
  return Object.fromEntries(
    keys.map((key) => [
      key,
      inOrder(merged[key] ?? null, { base: base[key], mine: mine[key], theirs: theirs[key] }),
    ]),
  );
}

function orderOf(
  keys: readonly string[],
  base: JsonObject,
  mine: JsonObject,
  theirs: JsonObject,
): readonly string[] {
  const [was, own, other] = [base, mine, theirs].map((side) =>
    Object.keys(side).filter((key) => keys.includes(key)),
  );
  const [before = [], ours = [], others = []] = [was, own, other];
  const theyMoved = stayed(before, others) !== stayed(others, before);
  const [first, second] = theyMoved ? [others, ours] : [ours, others];
  return second.reduce<readonly string[]>((order, key, position) => {
    if (order.includes(key)) return order;
    const behind = order.indexOf(second[position - 1] ?? "") + 1;
    return order.toSpliced(behind, 0, key);
  }, first);
}

/** Those of a list that also stand in another, as one text. */
function stayed(list: readonly string[], among: readonly string[]): string {
  return list.filter((key) => among.includes(key)).join("/");
}

function namesAll(list: readonly Json[], name: string): boolean {
  const names = list.map((entry) => objectOf(entry)[name]);
  return new Set(names).size === names.length && names.every((one) => typeof one === "string" && one !== "");
}
