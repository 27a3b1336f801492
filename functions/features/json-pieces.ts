import { PARAMETER_BYTES_MAX } from "#shared/contract/limits";

const encoder = new TextEncoder();

/** A list as JSON arrays, each small enough for one parameter of D1; none for an empty list, mostly one. */
export function jsonPieces(items: readonly unknown[]): string[] {
  const pieces: string[] = [];
  let parts: string[] = [];
  let bytes = 2;
  for (const item of items) {
    const part = JSON.stringify(item);
    // A text of UTF-16 units takes at most three bytes a unit, so a short one needs no counting.
    const size = part.length < 200 ? part.length * 3 + 1 : encoder.encode(part).length + 1;
    if (bytes + size > PARAMETER_BYTES_MAX && parts.length > 0) {
      pieces.push(`[${parts.join(",")}]`);
      parts = [];
      bytes = 2;
    }
    parts.push(part);
    bytes += size;
  }
  if (parts.length > 0) pieces.push(`[${parts.join(",")}]`);
  return pieces;
}
