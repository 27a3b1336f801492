import type { Field, FieldType } from "../rulebook/form-definition.ts";
import { type Cell, parsedJson, saysNo, saysYes } from "./table.ts";

type Initial = NonNullable<Field["initial"]>;

const NUMBERS: ReadonlySet<FieldType> = new Set(["number", "money", "percent"]);

/** What a new record starts with, as XLSForm's `default` says it; undefined where it cannot. */
export function initialToDefault(type: FieldType, key: string, initial: Initial): Cell | undefined {
  const written = writeDefault(type, key, initial);
  return written !== undefined && same(defaultToInitial(type, key, written), initial) ? written : undefined;
}

/** What XLSForm's `default` says; undefined where it says nothing that a new record can start with. */
export function defaultToInitial(type: FieldType, key: string, cell: Cell): Initial | undefined {
  const text = String(cell).trim();
  if (text === "today()" && type === "date") return "today";
  if (text === "now()" && type === "time") return "now";
  if (text === `\${last-saved#${key}}`) return { last: true };
  if (text.includes("${") || /^[\w-]+\(.*\)$/.test(text)) return undefined;
  if (NUMBERS.has(type)) return text !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
  if (type === "yesno") return saysYes(text) ? true : saysNo(text) ? false : undefined;
  return ["me", "today", "now"].includes(text) ? undefined : text;
}

/** Reads what our own column says. */
export function readInitial(text: string): Initial | undefined {
  if (text === "me" || text === "today" || text === "now") return text;
  const parsed = parsedJson(text);
  if (typeof parsed === "string" || typeof parsed === "number" || typeof parsed === "boolean") return parsed;
  if (typeof parsed !== "object" || parsed === null) return undefined;
  if ("last" in parsed && parsed.last === true) return { last: true };
  if (!("of" in parsed && "field" in parsed)) return undefined;
  return typeof parsed.of === "string" && typeof parsed.field === "string"
    ? { of: parsed.of, field: parsed.field }
    : undefined;
}

/** What our own column says. */
export function writeInitial(initial: Initial): string {
  return initial === "me" || initial === "today" || initial === "now" ? initial : JSON.stringify(initial);
}

function writeDefault(type: FieldType, key: string, initial: Initial): Cell | undefined {
  if (initial === "today") return "today()";
  if (initial === "now") return "now()";
  if (typeof initial === "object") return "last" in initial ? `\${last-saved#${key}}` : undefined;
  if (typeof initial === "boolean") return initial ? "yes" : "no";
  return type === "lines" ? undefined : initial;
}

function same(left: Initial | undefined, right: Initial): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
