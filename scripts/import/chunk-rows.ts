import type { ImportValue } from "#shared/contract/imports";

/** Rows, and bytes of JSON, that one chunk holds at most; the server writes each chunk in one transaction. */
const ROWS_MAX = 2_000;
const BYTES_MAX = 400_000;

/** The next rows that fit a chunk, at least one. */
export function nextChunk<Row extends readonly ImportValue[]>(
  rows: readonly Row[],
  offset: number,
  rowsMax: number = ROWS_MAX,
): Row[] {
  const chunk: Row[] = [];
  let bytes = 0;
  for (const row of rows.slice(offset, offset + rowsMax)) {
    bytes += Buffer.byteLength(JSON.stringify(row));
    if (bytes > BYTES_MAX && chunk.length > 0) break;
    chunk.push(row);
  }
  return chunk;
}
