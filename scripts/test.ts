import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { findChromium } from "./browser/find-chromium.ts";
import { runCommand } from "./console/plain-error.ts";
import { LOCAL, ROOT } from "./local/paths.ts";
import { issuerKeyAt } from "./local/issuer-key.ts";
import { writeDevVars } from "./local/dev-vars.ts";

const NOT_RUN =
  "End-to-end tests: NOT RUN, because no Chrome, Edge or Chromium was found. " +
  "Install one (on Debian: apt-get install chromium) or set CHROMIUM_PATH to its program, and run npm test again.";

await runCommand(async () => {
  const filters = process.argv.slice(2);
  const vitest = ["node_modules/vitest/vitest.mjs", "run", ...filters];
  // A filter asks for some tests, not for everything.
  const checked = filters.length > 0 || (await passes("check", ["scripts/check.ts"]));
  const benched =
    filters.length > 0 || (await passes("bench on a small board", ["scripts/bench.ts", "--quick"]));
  const browser = await findChromium();
  await writeDevVars(LOCAL.devVars, await issuerKeyAt(LOCAL.issuer));
  // A browser waits more than it works, and the other tests keep one core busy: side by side they take two thirds.
  const driving =
    browser === undefined ? undefined : passes("end-to-end tests", [...vitest, "--project=e2e"]);
  const tested = await passes("tests", [...vitest, "--project=!e2e"]);
  const driven = await driving;
  if (!checked || !tested || !benched || driven === false) process.exitCode = 1;
  for (const [name, ok] of [
    ["check", checked],
    ["tests", tested],
    ["bench", benched],
    ["end-to-end tests", driven],
  ] as const) {
    if (ok === false) console.error(`FAILED: ${name}; the lines above say what.`);
  }
  if (driven !== undefined) return;
  console.error(NOT_RUN);
  if (process.env["CI"] === "true") process.exitCode = 1;
});

async function passes(name: string, args: readonly string[]): Promise<boolean> {
  console.log(`\n── ${name}`);
  const [file = "", ...rest] = args;
  const child = spawn(process.execPath, [path.join(ROOT, file), ...rest], { cwd: ROOT, stdio: "inherit" });
  const [code] = await once(child, "close");
  return code === 0;
}
