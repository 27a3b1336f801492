import { PlainError } from "../console/plain-error.ts";

/**
 * The text of a file: UTF-8, with or without a byte order mark; what is no UTF-8 is GB18030, in which Excel saves CSV
 * on a Chinese system.
 * @throws {PlainError} when it is neither
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const text = decode("utf-8", bytes) ?? decode("gb18030", bytes);
  if (text !== undefined) return text;
  throw new PlainError(
    `${name} is neither UTF-8 nor GB18030 text: save it as “CSV UTF-8” and import that. Nothing was imported.`,
  );
}

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
