import { createHash } from "node:crypto";
import path from "node:path";
import { IMPORT_KINDS, type ImportKind } from "#shared/contract/imports";
import type { Language } from "#shared/contract/language";
import { columnName } from "#shared/import/columns";
import { recogniseKind } from "#shared/import/recognise-kind";
import { refusalText } from "#shared/import/refusal-text";
import { PlainError } from "../console/plain-error.ts";
import { applyMapping } from "./apply-mapping.ts";
import type { MappingsOf } from "./mapping.ts";
import { REFUSED_COLUMNS } from "./refused-file.ts";
import type { Table } from "./table.ts";

/** Rows of one kind to send, and the table they come from. */
export type ImportJob = {
  readonly kind: ImportKind;
  readonly fileName: string;
  /** SHA-256 over kind, columns and rows: the same job again has the same. */
  readonly digest: string;
  readonly table: Table;
  /** The file as it was read, to show refused rows as their author wrote them. */
  readonly original: Table;
};

/** A file that was read. */
export type ReadFile = { readonly file: string; readonly tables: readonly Table[] };

/**
 * What to send, units before people before what names them; within a kind in the order given.
 * @throws {PlainError} when a file's kind cannot be told: then nothing is sent
 */
export function planJobs(
  files: readonly ReadFile[],
  mappingsOf: MappingsOf,
  language: Language,
): ImportJob[] {
  const jobs = files.flatMap(({ file, tables }) => {
    const fileName = path.basename(file);
    const mappings = mappingsOf(fileName);
    return tables.flatMap((original) =>
      mappings
        ? mappings.map((mapping) =>
            jobOf(mapping.kind, fileName, applyMapping(original, mapping, fileName, language), original),
          )
        : [plainJob(fileName, original, language)],
    );
  });
  return jobs.toSorted((a, b) => IMPORT_KINDS.indexOf(a.kind) - IMPORT_KINDS.indexOf(b.kind));
}

function plainJob(fileName: string, original: Table, language: Language): ImportJob {
  const table = withoutReasons({ ...original, columns: original.columns.map(columnName) });
  const kind = recogniseKind({ columns: table.columns, fileName });
  if (!kind.ok) throw new PlainError(`${fileName}: ${refusalText(kind.reason, language)}`);
  return jobOf(kind.value, fileName, table, withoutReasons(original));
}

/** A file of refused rows that somebody corrected still says why they were refused. */
function withoutReasons(table: Table): Table {
  const count = REFUSED_COLUMNS.length;
  if (REFUSED_COLUMNS.some((column, index) => table.columns[index] !== column)) return table;
  return { ...table, columns: table.columns.slice(count), rows: table.rows.map((row) => row.slice(count)) };
}

function jobOf(kind: ImportKind, fileName: string, table: Table, original: Table): ImportJob {
  const content = JSON.stringify([kind, table.columns, table.rows]);
  return { kind, fileName, digest: createHash("sha256").update(content).digest("hex"), table, original };
}
