import { rmSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { LOCAL } from "./paths.ts";

/** Where the local server said that it runs, whether it still does or not. */
async function writtenAddress(): Promise<string | undefined> {
  return readFile(LOCAL.address, "utf8").then(
    (text) => text.trim(),
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    },
  );
}

/** Where the local server runs now; undefined when it does not answer. */
export async function runningAddress(): Promise<string | undefined> {
  const address = await writtenAddress();
  return address !== undefined && (await isHealthy(address)) ? address : undefined;
}

/** Whether a Worker answers at an address. */
export async function isHealthy(address: string): Promise<boolean> {
  return fetch(`${address}/api/v1/health`, { signal: AbortSignal.timeout(5000) }).then(
    (response) => response.ok,
    () => false,
  );
}

/** Says where the local server runs, for `import`, `token` and `reset`. */
export async function writeAddress(address: string): Promise<void> {
  await mkdir(path.dirname(LOCAL.address), { recursive: true });
  await writeFile(LOCAL.address, `${address}\n`);
}

/** Takes the address back when the server stops; at once, because the process is about to end. */
export function removeAddress(): void {
  rmSync(LOCAL.address, { force: true });
}
