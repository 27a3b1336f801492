import { sha256 } from "../../../functions/sha256.ts";
import { ImportChunkResponse, type ImportKind, ImportView } from "../../../shared/contract/imports.ts";
import type { TestApi } from "./api.ts";

/** A file to import: the product's columns, and a text for each. */
export type TestFile = {
  readonly kind: ImportKind;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

const CHUNK_ROWS = 1_000;

/** Imports a file as the admin, through the product's own API; every row must be accepted. */
export async function importFile(api: TestApi, { kind, columns, rows }: TestFile): Promise<void> {
  const digest = await sha256(JSON.stringify([kind, columns, rows]));
  const { id } = await api.read(ImportView, "/imports", {
    as: "admin",
    body: { kind, fileName: `${kind}.csv`, digest, columns, rows: rows.length },
  });
  for (let offset = 0; offset < rows.length; offset += CHUNK_ROWS) {
    const { refused } = await api.read(ImportChunkResponse, `/imports/${id}/chunks`, {
      as: "admin",
      body: { offset, rows: rows.slice(offset, offset + CHUNK_ROWS) },
    });
    if (refused.length > 0) throw new Error(`rows of ${kind} were refused: ${JSON.stringify(refused)}`);
  }
}

/** Imports a small file that is written as text: columns and values with a blank between them. */
export async function importText(
  api: TestApi,
  kind: ImportKind,
  columns: string,
  rows: readonly string[],
): Promise<void> {
  await importFile(api, { kind, columns: columns.split(" "), rows: rows.map((row) => row.split(" ")) });
}
