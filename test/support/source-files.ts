import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { readSource, type SourceText } from "./source-text.ts";

/** The repository's folder. */
export const REPOSITORY = join(import.meta.dirname, "../..");

/** One import or re-export of a file. */
export type Import = {
  readonly specifier: string;
  readonly isType: boolean;
  /** The file it leads to, from the repository's folder; null for a package. */
  readonly target: string | null;
};

/** A file of ours. Paths have `/` and start at the repository's folder. */
export type SourceFile = SourceText & {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
};

const GENERATED = new Set(["functions/worker-configuration.d.ts"]);
const IMPORT =
  /^(?:import|export)\s+(?<type>type\s)?[^;"']*?from\s+["'](?<from>[^"']+)["']|^import\s+["'](?<bare>[^"']+)["']|\bimport\(\s*["'](?<lazy>[^"']+)["']/gm;

/** All files below a folder whose names end in one of the endings, generated ones left out. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  return readdirSync(join(REPOSITORY, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => posix.relative(REPOSITORY, `${entry.parentPath}/${entry.name}`))
    .filter((path) => !GENERATED.has(path))
    .toSorted();
}

/** All TypeScript of a folder, read and taken apart. */
export function sourcesBelow(folder: string): SourceFile[] {
  return filesBelow(folder, [".ts", ".tsx", ".mjs"]).map((path) => {
    const text = readFileSync(join(REPOSITORY, path), "utf8");
    return { path, text, ...readSource(text), imports: importsOf(path, text) };
  });
}

/** Whether the repository has this file or folder. */
export function isThere(path: string): boolean {
  return existsSync(join(REPOSITORY, path));
}

function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map(({ groups = {} }) => {
    const specifier = groups["from"] ?? groups["bare"] ?? groups["lazy"] ?? "";
    return { specifier, isType: groups["type"] !== undefined, target: targetOf(path, specifier) };
  });
}

function targetOf(path: string, specifier: string): string | null {
  if (specifier.startsWith("#shared/")) return `shared/${specifier.slice("#shared/".length)}.ts`;
  if (!specifier.startsWith(".")) return null;
  const [file = ""] = posix.join(posix.dirname(path), specifier).split("?");
  return file;
}
