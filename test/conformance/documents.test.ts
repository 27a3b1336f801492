import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { filesBelow, isThere, REPOSITORY } from "../support/source-files.ts";

const DOCUMENTS = ["README.md", ...filesBelow("docs", [".md"])];
const PATH = /^[\w.@-]+(?:\/[\w.@*{},-]+)*\/?$/;
const FILE = /\.(?:ts|tsx|mjs|md|json|jsonc|sql|xml)$/;

/** Made while the product runs, so not in the repository. */
const MADE = /^(?:dist|node_modules|\.wrangler|\.local|\.dev\.vars)(?:\/|$)/;

const Package = z.object({ scripts: z.record(z.string(), z.string()) });

function read(path: string): string {
  return readFileSync(join(REPOSITORY, path), "utf8");
}

/** The words in backticks that look like a path: with a slash, or ending as a file does. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)]
    .map(([, word = ""]) => word)
    .filter((word) => PATH.test(word) && (FILE.test(word) || word.includes("/")));
}

/** Addresses, media types, packages, problem codes and imports have slashes too. */
function isPath(word: string): boolean {
  if (FILE.test(word)) return true;
  const [first = ""] = word.split("/");
  return ["addin", "docs", "functions", "scripts", "shared", "test", ".ci", "fixtures"].includes(first);
}

function isCited(word: string): boolean {
  if (word.includes("*") || word.includes("{")) return isThere(word.slice(0, word.search(/[*{]/)) || ".");
  return word.includes("/") ? isThere(word) : isThere(word) || ANYWHERE.has(word);
}

const ANYWHERE = new Set(
  ["addin", "docs", "functions", "scripts", "shared", "test"]
    .flatMap((folder) => filesBelow(folder, [""]))
    .map((path) => path.slice(path.lastIndexOf("/") + 1)),
);

describe("what the documents say is there", () => {
  test.each(DOCUMENTS)("%s cites only files and folders that exist", (document) => {
    const cited = pathsIn(read(document)).filter((word) => isPath(word) && !MADE.test(word));
    expect(cited.filter((word) => !isCited(word))).toEqual([]);
  });

  test.each(DOCUMENTS)("%s links only to files that exist", (document) => {
    const links = [...read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
      ([, target = ""]) => target,
    );
    const folder = document.includes("/") ? document.slice(0, document.lastIndexOf("/") + 1) : "";
    expect(links.filter((target) => !isThere(join(folder, target)))).toEqual([]);
  });

  test.each(DOCUMENTS)("%s names only commands that package.json has", (document) => {
    const { scripts } = Package.parse(JSON.parse(read("package.json")));
    const named = [...read(document).matchAll(/\bnpm (?:run (?:--silent )?)?([a-z-]+)/g)]
      .filter(([command]) => command.startsWith("npm run") || /npm (?:start|test)$/.test(command))
      .map(([, name = ""]) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test("the documents cite something, so that this can fail", () => {
    expect(DOCUMENTS.flatMap((document) => pathsIn(read(document))).length).toBeGreaterThan(10);
  });
});
