/** A name with its code, for a line of text; the code alone where there is no name, and a dash where there is neither. */
export function nameWithCode(name: string | null, code: string | null): string {
  if (code === null) return name ?? "–";
  return name === null || name === code ? code : `${name} (${code})`;
}
