import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { createBuilder } from "vite";
import { viteOptions } from "../build/vite-options.ts";
import { LOCAL, ROOT } from "./paths.ts";
import { sourcesHash } from "./sources-hash.ts";

/**
 * Builds Worker and pages with the workbench, unless nothing they are made from has changed.
 * @returns whether it built.
 */
export async function buildLocally(): Promise<boolean> {
  const hash = await sourcesHash(ROOT);
  if (existsSync(LOCAL.buildMark) && (await readFile(LOCAL.buildMark, "utf8")) === hash) return false;
  await rm(LOCAL.build, { recursive: true, force: true });
  await asProduction(async () => {
    const builder = await createBuilder({
      ...viteOptions({ local: true }),
      configFile: false,
      mode: "workbench",
      logLevel: "warn",
    });
    await builder.buildApp();
  });
  // Wrangler would deploy what this file points to, and the workbench is never deployed.
  await rm(LOCAL.deployRedirect, { force: true });
  await writeFile(LOCAL.buildMark, hash);
  return true;
}

/** React and the bundler ask the process what they are built for, and a test runner says `test`: what is tested is what ships. */
async function asProduction(build: () => Promise<void>): Promise<void> {
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    await build();
  } finally {
    if (before === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = before;
  }
}
