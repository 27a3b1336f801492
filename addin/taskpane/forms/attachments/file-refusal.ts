/** Why a file is not even sent. */
export type FileRefusal = "empty" | "too-large" | "wrong-type";

/** A file as far as its field asks about it. */
export type FileFacts = { readonly size: number; readonly type: string };

/**
 * Why a field takes no such file, undefined when it may be sent. The server looks at the content too.
 * @param accept media types, as `image/*` or `application/pdf`; any when undefined
 */
export function refusalOfFile(
  { size, type }: FileFacts,
  accept: readonly string[] | undefined,
  mostBytes: number,
): FileRefusal | undefined {
  if (size === 0) return "empty";
  if (size > mostBytes) return "too-large";
  if (accept === undefined || accept.some((pattern) => isOfType(type, pattern))) return undefined;
  return "wrong-type";
}

function isOfType(type: string, pattern: string): boolean {
  return pattern.endsWith("/*") ? type.startsWith(pattern.slice(0, -1)) : type === pattern;
}
