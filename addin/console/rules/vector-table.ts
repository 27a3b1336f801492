import {
  isObject,
  type Json,
  type JsonObject,
  type JsonPath,
  listOf,
  objectOf,
  textOf,
  valueAt,
  withValueAt,
} from "./json.ts";

/** What a kind's vectors expect; whatever else a vector holds is what it puts in. Those of a form have no such table. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  kpi: ["value"],
  parameter: ["value"],
  calendar: ["day", "month", "week"],
  measure: ["day", "value"],
  ladder: ["letter", "gaps", "flags"],
};

/** What an admin writes first into a new vector of a kind, besides what the others have. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  parameter: ["day"],
  calendar: ["instant"],
};

/** A column of the table of vectors: a place in every vector. */
export type VectorColumn = { readonly path: JsonPath; readonly expected: boolean };

/** The columns of a definition's vectors: what goes in, then what is expected. A KPI's terms are columns each. */
export function vectorColumns(body: JsonObject): readonly VectorColumn[] {
  const kind = textOf(body["kind"]);
  const expected = EXPECTED[kind] ?? [];
  const vectors = listOf(body["vectors"]).map(objectOf);
  const inputs = new Map<string, JsonPath>();
  const add = (path: JsonPath) => inputs.set(path.join("/"), path);
  for (const key of FIRST[kind] ?? []) add([key]);
  if (kind === "kpi") for (const term of Object.keys(objectOf(body["terms"]))) add(["terms", term]);
  for (const vector of vectors) {
    for (const [key, value] of Object.entries(vector)) {
      if (expected.includes(key)) continue;
      if (isFlat(value)) for (const inner of Object.keys(value)) add([key, inner]);
      else if (!isObject(value) || !hasInner(inputs, key)) add([key]);
    }
  }
  return [
    ...[...inputs.values()].map((path) => ({ path, expected: false })),
    ...expected.map((key) => ({ path: [key], expected: true })),
  ];
}

/** A new vector at the end: the last one's values, so that only what differs is typed. */
export function addVector(body: JsonObject): JsonObject {
  const vectors = listOf(body["vectors"]);
  const last = vectors.at(-1);
  return { ...body, vectors: [...vectors, last ?? emptyVector(body)] };
}

/** Without one vector. */
export function removeVector(body: JsonObject, position: number): JsonObject {
  return { ...body, vectors: listOf(body["vectors"]).filter((_one, index) => index !== position) };
}

/** With another value in a cell; undefined takes it away. */
export function setVectorCell(
  body: JsonObject,
  position: number,
  path: JsonPath,
  value: Json | undefined,
): JsonObject {
  return objectOf(withValueAt(body, ["vectors", String(position), ...path], value));
}

/**
 * What a cell shows: texts as they are (in quotes where they would be read as something else), everything else as
 * JSON, nothing for what is not there.
 */
export function cellText(vector: Json | undefined, path: JsonPath): string {
  const value = valueAt(vector, path);
  if (value === undefined) return "";
  return typeof value === "string" && cellValue(value, false) === value ? value : JSON.stringify(value);
}

/**
 * Reads what was typed into a cell: blank is absent (a missing result stays null), JSON is what it says, and anything
 * else is a text.
 */
export function cellValue(text: string, expected: boolean): Json | undefined {
  const typed = text.trim();
  if (typed === "") return expected ? null : undefined;
  if (!/^[-[{"\d]|^(?:true|false|null)$/.test(typed) || /^\d{4}-\d{2}/.test(typed)) return text;
  try {
    const parsed: unknown = JSON.parse(typed);
    return isJson(parsed) ? parsed : text;
  } catch {
    return text;
  }
}

function emptyVector(body: JsonObject): JsonObject {
  const entries = vectorColumns(body).map(({ path }) => path);
  return objectOf(
    entries.reduce<Json>((vector, path) => withValueAt(vector, path, path.length > 1 ? 0 : null), {}),
  );
}

function isFlat(value: Json): value is JsonObject {
  return isObject(value) && Object.values(value).every((inner) => !isObject(inner));
}

function hasInner(inputs: ReadonlyMap<string, JsonPath>, key: string): boolean {
  return [...inputs.values()].some(([first, second]) => first === key && second !== undefined);
}

function isJson(value: unknown): value is Json {
  return value === null || ["boolean", "number", "string", "object"].includes(typeof value);
}
