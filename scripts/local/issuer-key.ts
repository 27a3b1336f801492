import { randomUUID } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { exportJWK, generateKeyPair } from "jose";
import { LOCAL_ALGORITHM, localIssuerKeySchema, type LocalIssuerKey } from "#shared/contract/local-issuer";
import { PlainError } from "../console/plain-error.ts";

/** Makes a key for a local issuer. */
export async function newIssuerKey(): Promise<LocalIssuerKey> {
  const { privateKey } = await generateKeyPair(LOCAL_ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return localIssuerKeySchema.parse({ ...jwk, alg: LOCAL_ALGORITHM, kid: randomUUID() });
}

/** Reads this machine's local issuer key, and makes it when it is not there yet. */
export async function issuerKeyAt(file: string): Promise<LocalIssuerKey> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text !== undefined) return parseKey(text, file);
  const key = await newIssuerKey();
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(key, undefined, 2)}\n`, { mode: 0o600 });
  return key;
}

function parseKey(text: string, file: string): LocalIssuerKey {
  try {
    return localIssuerKeySchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new PlainError(
      `The local issuer's key in ${file} is damaged; delete the file and run the command again.`,
      { cause },
    );
  }
}
