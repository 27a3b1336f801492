import type { ImportValue } from "#shared/contract/imports";
import { checkColumns } from "#shared/import/recognise-kind";
import { refusalText } from "#shared/import/refusal-text";
import type { Language } from "#shared/contract/language";
import { PlainError } from "../console/plain-error.ts";
import type { Mapping } from "./mapping.ts";
import type { Table } from "./table.ts";

const PLACEHOLDER = /\{([^{}:]+)(:slug)?\}/gu;

type Read = (row: readonly ImportValue[]) => ImportValue;

/**
 * A foreign table as a mapping sees it. Rows that come out the same are kept once, because several people of one team
 * still make one team.
 * @throws {PlainError} when the mapping names a column that the kind does not know or the file does not have
 */
export function applyMapping(table: Table, mapping: Mapping, name: string, language: Language): Table {
  const columns = Object.keys(mapping.columns);
  const wrong = checkColumns(mapping.kind, columns);
  if (wrong) throw new PlainError(`${name}: ${refusalText(wrong, language)}`);
  const readers = Object.entries(mapping.columns).map(([column, sources]) =>
    readerOf([sources].flat(), new Map(Object.entries(mapping.values?.[column] ?? {})), table, name),
  );
  const seen = new Set<string>();
  const rows: ImportValue[][] = [];
  const numbers: number[] = [];
  for (const [index, row] of table.rows.entries()) {
    const mapped = readers.map((read) => read(row));
    const text = JSON.stringify(mapped);
    if (seen.has(text)) continue;
    seen.add(text);
    rows.push(mapped);
    numbers.push(table.numbers[index] ?? index + 1);
  }
  return { columns, rows, numbers };
}

function readerOf(
  sources: readonly string[],
  meanings: ReadonlyMap<string, string>,
  table: Table,
  name: string,
): Read {
  const readers = sources.map((source) => sourceReader(source, table, name));
  return (row) => {
    for (const read of readers) {
      const value = read(row);
      const meant = meanings.get(String(value ?? "").trim()) ?? value;
      if (!isBlank(meant)) return meant;
    }
    return null;
  };
}

function sourceReader(source: string, table: Table, name: string): Read {
  if (!source.startsWith("=")) return cellReader(source, table, name);
  const text = source.slice(1);
  const cells = new Map(
    [...text.matchAll(PLACEHOLDER)].map(([, column = ""]) => [column, cellReader(column, table, name)]),
  );
  return (row) => {
    const values = new Map([...cells].map(([column, read]) => [column, read(row)]));
    if ([...values.values()].some(isBlank)) return null;
    return text.replaceAll(PLACEHOLDER, (_, column: string, slug: string | undefined) => {
      const value = String(values.get(column) ?? "").trim();
      return slug === undefined ? value : slugOf(value);
    });
  };
}

function cellReader(column: string, table: Table, name: string): Read {
  const wanted = column.trim();
  const index = table.columns.findIndex((candidate) => candidate.trim() === wanted);
  if (index === -1) {
    throw new PlainError(
      `${name} has no column “${wanted}”, which the mapping names; it has ${table.columns.join(", ")}. Nothing was imported.`,
    );
  }
  return (row) => row[index] ?? null;
}

function isBlank(value: ImportValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

/** A name as a code: small letters and digits of any script, with hyphens for what stands between. */
export function slugOf(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
}
