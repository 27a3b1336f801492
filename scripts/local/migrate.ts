import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { once } from "node:events";
import path from "node:path";
import { PlainError } from "../console/plain-error.ts";
import { ROOT } from "./paths.ts";

const wrangler = path.join(
  path.dirname(createRequire(import.meta.url).resolve("wrangler/package.json")),
  "bin/wrangler.js",
);

/** Applies the migrations that the local database in `state` has not seen yet. Never asks anything. */
export async function migrateLocalDatabase(state: string): Promise<void> {
  const args = ["d1", "migrations", "apply", "DB", "--local", "--persist-to", state, "-c", "wrangler.jsonc"];
  const child = spawn(process.execPath, [wrangler, ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      CI: "1",
      WRANGLER_SEND_METRICS: "false",
      WRANGLER_SEND_ERROR_REPORTS: "false",
      WRANGLER_HIDE_BANNER: "true",
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  const [code] = await once(child, "close");
  if (code !== 0) {
    throw new PlainError(
      `The local database could not be migrated (wrangler ended with ${String(code)}).\n${output.trim()}\n` +
        "If the database is not worth keeping, `npm run reset` starts over.",
    );
  }
}
