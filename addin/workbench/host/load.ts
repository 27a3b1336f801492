import { apiNotFound } from "./host-error.ts";
import type { ModelObject } from "./model-object.ts";
import type { References } from "./references.ts";
import type { Json, QueryInfo } from "./wire.ts";

type Path = readonly string[];
type Loaded = { [name: string]: Json };

/** What `load` answers for an object or a collection: its identity and the properties asked for. */
export function loadObject(object: ModelObject, query: QueryInfo, references: References): Json {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) => path.split("/"));
  return load(object, paths, query, references);
}

/** The keys by which office.js finds the object again: its id, its reference, or both. */
export function identityOf(object: ModelObject, references: References): Loaded {
  const id = object.id();
  const reference = object.tracked ? references.keep(object) : references.idOf(object);
  return {
    ...(id === undefined ? {} : { Id: id }),
    ...(reference === undefined ? {} : { _ReferenceId: reference }),
  };
}

function load(object: ModelObject, paths: readonly Path[], query: QueryInfo, references: References): Json {
  const items = object.items();
  if (items === undefined) return { ...identityOf(object, references), ...select(object, paths, references) };
  const own: Path[] = [];
  const ofItems: Path[] = [];
  for (const path of paths) {
    const [head = "", ...rest] = path;
    if (head.toLowerCase() === "items") ofItems.push(rest);
    else if (has(object, wireName(head))) own.push(path);
    else ofItems.push(path);
  }
  const from = query.Skip ?? 0;
  const shown = items.slice(from, query.Top === undefined ? undefined : from + query.Top);
  const selected = ofItems.filter((path) => path.length > 0);
  return {
    ...(own.length > 0 ? select(object, own, references) : {}),
    _Items: shown.map((item, index) => ({
      _Index: from + index,
      ...identityOf(item, references),
      ...select(item, selected, references),
    })),
  };
}

function select(object: ModelObject, paths: readonly Path[], references: References): Loaded {
  const loaded: Loaded = {};
  const nested = new Map<string, Path[]>();
  const everything = paths.length === 0 || paths.some(([head]) => head === "$all" || head === "*");
  if (everything) for (const name of object.scalarNames) loaded[name] = readScalar(object, name);
  for (const [head = "", ...rest] of paths) {
    if (head === "$all" || head === "*" || head === "_ReferenceId") continue;
    const name = wireName(head);
    if (object.scalar(name)) loaded[name] = readScalar(object, name);
    else nested.set(name, [...(nested.get(name) ?? []), ...(rest.length > 0 ? [rest] : [])]);
  }
  for (const [name, rest] of nested) {
    const child = object.child(name);
    if (!child) throw apiNotFound(object.name, name);
    const found = child();
    loaded[name] = found === null ? null : load(found, rest, {}, references);
  }
  return loaded;
}

function readScalar(object: ModelObject, name: string): Json {
  const scalar = object.scalar(name);
  if (!scalar) throw apiNotFound(object.name, name);
  return scalar.read();
}

function has(object: ModelObject, name: string): boolean {
  return object.scalar(name) !== undefined || object.child(name) !== undefined;
}

/** `rowCount` as written in a `load`, `RowCount` on the wire. */
export function wireName(camelCase: string): string {
  return camelCase.charAt(0).toUpperCase() + camelCase.slice(1);
}
