import { createHash } from "node:crypto";
import { glob, readFile } from "node:fs/promises";
import path from "node:path";

const SOURCES = [
  "addin/**/*",
  "functions/**/*",
  "shared/**/*",
  "scripts/{build,local,local-server}/**/*",
  "package.json",
  "package-lock.json",
  "tsconfig*.json",
  "vite.config.ts",
  "wrangler.jsonc",
  ".dev.vars",
];

/** One hash over everything a build is made from: the same hash means the same build. */
export async function sourcesHash(root: string): Promise<string> {
  const files: string[] = [];
  for await (const entry of glob(SOURCES, { cwd: root, withFileTypes: true })) {
    if (entry.isFile()) files.push(path.relative(root, path.join(entry.parentPath, entry.name)));
  }
  const hash = createHash("sha256");
  for (const file of files.toSorted()) {
    const body = await readFile(path.join(root, file));
    hash.update(`${file.replaceAll("\\", "/")}\0${body.length}\0`).update(body);
  }
  return hash.digest("hex");
}
