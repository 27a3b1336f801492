import type { ImportValue } from "#shared/contract/imports";

/** Rows, and bytes of JSON, that one chunk holds at most; the server writes each chunk in one transaction. */
const ROWS_MAX = 4_000;
const BYTES_MAX = 400_000;

/** Some rows as they are sent. */
export type Chunk = { readonly rows: number; /** A JSON array. */ readonly json: string };

/** The next rows that fit a chunk, at least one. */
export function nextChunk(
  rows: readonly (readonly ImportValue[])[],
  offset: number,
  rowsMax: number = ROWS_MAX,
): Chunk {
  const parts: string[] = [];
  let bytes = 0;
  for (const row of rows.slice(offset, offset + rowsMax)) {
    const part = JSON.stringify(row);
    bytes += Buffer.byteLength(part) + 1;
    if (bytes > BYTES_MAX && parts.length > 0) break;
    parts.push(part);
  }
  return { rows: parts.length, json: `[${parts.join(",")}]` };
}
