/** JSON as it travels. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** A way into JSON: keys of objects and positions of arrays. */
export type JsonPath = readonly string[];

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** An object, or an empty one in place of anything else. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** A list, or an empty one in place of anything else. */
export function listOf(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : [];
}

/** A text, or a blank one in place of anything else. */
export function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(json: Json | undefined, path: JsonPath): Json | undefined {
  let here: Json | undefined = json;
  for (const key of path) {
    if (isArray(here)) here = here[Number(key)];
    else if (isObject(here) && Object.hasOwn(here, key)) here = here[key];
    else return undefined;
  }
  return here;
}

/** The same JSON with another value at a path; undefined takes it away. What is missing on the way is made. */
export function withValueAt(json: Json, path: JsonPath, value: Json | undefined): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value ?? null;
  if (isArray(json)) {
    const position = Number(key);
    if (rest.length === 0 && value === undefined) return json.filter((_one, index) => index !== position);
    const next = withValueAt(json[position] ?? {}, rest, value);
    return position >= json.length ? [...json, next] : json.with(position, next);
  }
  const object = objectOf(json);
  if (rest.length === 0 && value === undefined) {
    return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
  }
  return { ...object, [key]: withValueAt(object[key] ?? {}, rest, value) };
}

/** A list with one of its entries a place further up or down; the same where there is no such place. */
export function moved(list: readonly Json[], from: number, by: -1 | 1): readonly Json[] {
  const [one, other] = [list[from], list[from + by]];
  return one === undefined || other === undefined ? list : list.with(from, other).with(from + by, one);
}

/** Whether two are the same; the order of an object's keys is of no weight. */
export function isSame(left: Json | undefined, right: Json | undefined): boolean {
  if (isArray(left) && isArray(right)) {
    return left.length === right.length && left.every((one, index) => isSame(one, right[index]));
  }
  if (isObject(left) && isObject(right)) {
    const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...keys].every((key) => isSame(left[key], right[key]));
  }
  return left === right;
}

/** JSON as a person reads and writes it. */
export function writeJson(json: Json): string {
  return JSON.stringify(json, null, 2);
}
