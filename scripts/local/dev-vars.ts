import { readFile, writeFile } from "node:fs/promises";
import type { LocalIssuerKey } from "#shared/contract/local-issuer";

const OURS = /^(?:ENVIRONMENT|LOCAL_ISSUER_KEY)=/;

/** The local Worker's variables: ours are set, whatever else stands in the file is kept. */
export function devVarsWith(existing: string, key: LocalIssuerKey): string {
  const others = existing.split(/\r?\n/).filter((line) => line !== "" && !OURS.test(line));
  return [...others, "ENVIRONMENT=development", `LOCAL_ISSUER_KEY='${JSON.stringify(key)}'`, ""].join("\n");
}

/** Writes the local Worker's variables when they are missing or name another key. */
export async function writeDevVars(file: string, key: LocalIssuerKey): Promise<void> {
  const existing = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const wanted = devVarsWith(existing, key);
  if (wanted !== existing) await writeFile(file, wanted, { mode: 0o600 });
}
