import { IMPORT_KINDS, type ImportKind } from "../contract/imports.ts";
import { err, ok, type Result } from "../result.ts";
import { columnNames, IMPORT_COLUMNS, keyColumns } from "./columns.ts";
import type { Refusal } from "./refusal.ts";

/** What tells a file's kind: its header, and where two kinds share one, its name. */
export type FileHead = { readonly columns: readonly string[]; readonly fileName: string };

/**
 * The kind of a file, by its header in any order; a kind fits when it knows every column and none of its key columns
 * is missing. Of several, the one whose new rows could be complete is meant. Postings and grants have the same columns:
 * the file's name decides, else the documented order of columns, and never a guess, because a grant gives rights.
 * @param head column names as `columnName` gives them
 */
export function recogniseKind({ columns, fileName }: FileHead): Result<ImportKind, Refusal> {
  const duplicate = columns.find((column, index) => columns.indexOf(column) !== index);
  if (duplicate !== undefined) {
    return err({ column: duplicate, reason: "duplicate-column", parameters: { column: duplicate } });
  }
  const fitting = IMPORT_KINDS.filter((kind) => checkColumns(kind, columns) === null);
  const complete = fitting.filter((kind) => requiredColumns(kind).every((name) => columns.includes(name)));
  const candidates = complete.length > 0 ? complete : fitting;
  const [only, ...others] = candidates;
  if (only === undefined) return err(whyNone(columns));
  if (others.length === 0) return ok(only);
  const named = candidates.filter((kind) => fileName.toLowerCase().includes(kind.slice(0, -1)));
  const ordered = candidates.filter((kind) => isDocumentedOrder(kind, columns));
  const [chosen, ...rivals] = named.length > 0 ? named : ordered;
  if (chosen !== undefined && rivals.length === 0) return ok(chosen);
  return err({ column: null, reason: "several-kinds", parameters: { kinds: candidates.join(", ") } });
}

/** What is wrong with the columns of a file of this kind; null when nothing is. */
export function checkColumns(kind: ImportKind, columns: readonly string[]): Refusal | null {
  const known = columnNames(kind);
  const unknown = columns.filter((column) => !known.includes(column));
  if (unknown.length > 0) {
    const parameters = { columns: unknown.join(", "), kind, known: known.join(", ") };
    return { column: unknown[0] ?? null, reason: "unknown-columns", parameters };
  }
  const missing = keyColumns(kind).find((column) => !columns.includes(column));
  return missing === undefined
    ? null
    : { column: missing, reason: "missing-column", parameters: { column: missing, kind } };
}

function requiredColumns(kind: ImportKind): string[] {
  return Object.entries(IMPORT_COLUMNS[kind]).flatMap(([name, { need }]) => (need === "free" ? [] : [name]));
}

function isDocumentedOrder(kind: ImportKind, columns: readonly string[]): boolean {
  const documented = columnNames(kind).filter((name) => columns.includes(name));
  return documented.every((name, index) => columns[index] === name);
}

/** Names the columns that the likeliest kind does not know, or the one it misses. */
function whyNone(columns: readonly string[]): Refusal {
  const shared = (kind: ImportKind): number =>
    columnNames(kind).filter((name) => columns.includes(name)).length;
  const [likeliest] = IMPORT_KINDS.toSorted((a, b) => shared(b) - shared(a));
  const reason = likeliest === undefined || shared(likeliest) < 2 ? null : checkColumns(likeliest, columns);
  return reason ?? { column: null, reason: "no-kind", parameters: { columns: columns.join(", ") } };
}
