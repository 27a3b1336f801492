import {
  type Json,
  type JsonObject,
  isObject,
  type JsonPath,
  objectOf,
  valueAt,
  withValueAt,
} from "./json.ts";

/** A definition with another value in a field; undefined takes its key away, and the key around it when that is left empty. */
export function setField(body: JsonObject, path: JsonPath, value: Json | undefined): JsonObject {
  const next = objectOf(withValueAt(body, path, value));
  const around = path.slice(0, -1);
  const left = valueAt(next, around);
  const emptied =
    value === undefined && around.length === 1 && isObject(left) && Object.keys(left).length === 0;
  // A KPI's terms stay: none is what the check names. A form that is a document says so by nothing more.
  return emptied && around[0] !== "terms" && around[0] !== "document"
    ? objectOf(withValueAt(next, around, undefined))
    : next;
}
