import { readFile } from "node:fs/promises";
import path from "node:path";
import { PlainError } from "../console/plain-error.ts";
import { decodeText } from "./decode-text.ts";
import { readCsv } from "./read-csv.ts";
import { readJson } from "./read-json.ts";
import type { Table } from "./table.ts";

/** Reads a file of rows: JSON by its ending, else CSV. */
export async function readTables(file: string): Promise<Table[]> {
  const name = path.basename(file);
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    throw new PlainError(
      `${file} cannot be read (${cause.code ?? cause.message}): check its name. Nothing was imported.`,
      {
        cause,
      },
    );
  });
  const text = decodeText(bytes, name);
  return name.toLowerCase().endsWith(".json") ? readJson(text, name) : [readCsv(text, name)];
}
