import { z } from "zod";
import { IMPORT_CHUNK_ROWS_MAX } from "./limits.ts";

/** What can be imported; a file's kind is recognised by its header. */
export const IMPORT_KINDS = [
  "units",
  "people",
  "postings",
  "grants",
  "policies",
  "opportunities",
  "targets",
] as const;
export const ImportKind = z.enum(IMPORT_KINDS);
export type ImportKind = z.infer<typeof ImportKind>;

/** One value of a foreign row: as text, or as a spreadsheet holds it. */
export const ImportValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type ImportValue = z.infer<typeof ImportValue>;

/** Opens an import, or takes up the one that the same file (by `digest`) left unfinished. */
export const NewImport = z
  .strictObject({
    kind: ImportKind,
    fileName: z.string().max(255),
    digest: z.string().regex(/^[0-9a-f]{64}$/, "SHA-256 of the file, in hex"),
    columns: z
      .array(z.string().max(100))
      .min(1)
      .max(100)
      .describe("the product's column names, in the rows' order"),
    rows: z.number().int().min(0),
  })
  .meta({ id: "NewImport" });
export type NewImport = z.infer<typeof NewImport>;

/** The rows from `offset` on; each row has one value a column. */
export const ImportChunk = z
  .strictObject({
    offset: z.number().int().min(0),
    rows: z.array(z.array(ImportValue)).min(1).max(IMPORT_CHUNK_ROWS_MAX),
  })
  .meta({ id: "ImportChunk" });
export type ImportChunk = z.infer<typeof ImportChunk>;

/** A row that was not taken, and why. `row` counts data rows from 1. */
export const RefusedRow = z.object({
  row: z.number().int(),
  column: z.string().nullable(),
  detail: z.string(),
});
export type RefusedRow = z.infer<typeof RefusedRow>;

export const ImportView = z
  .object({
    id: z.number().int(),
    kind: ImportKind,
    fileName: z.string(),
    rows: z.number().int(),
    cursor: z.number().int().describe("rows dealt with so far: go on from here"),
    added: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    refused: z.number().int(),
    state: z.enum(["running", "done"]),
    startedAt: z.string(),
    startedBy: z.string(),
    startedByName: z.string(),
  })
  .meta({ id: "Import" });
export type ImportView = z.infer<typeof ImportView>;

export const ImportChunkResponse = z
  .object({ import: ImportView, refused: z.array(RefusedRow) })
  .meta({ id: "ImportChunkResponse" });
export type ImportChunkResponse = z.infer<typeof ImportChunkResponse>;

export const ImportList = z.object({ imports: z.array(ImportView) }).meta({ id: "ImportList" });
export type ImportList = z.infer<typeof ImportList>;

export const RefusedList = z.object({ refused: z.array(RefusedRow) }).meta({ id: "RefusedList" });
export type RefusedList = z.infer<typeof RefusedList>;
