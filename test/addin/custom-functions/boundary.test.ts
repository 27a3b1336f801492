import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const ADDIN = path.resolve(import.meta.dirname, "../../../addin");
const OFFICE_GLOBAL =
  /\b(?:Office|Excel|CustomFunctions|OfficeRuntime)\.[a-zA-Z]|typeof (?:Office|Excel|CustomFunctions|OfficeRuntime)\b/;
const MAY_NAME_OFFICE = /^(?:excel|workbench)\/|^custom-functions\/register\.ts$/;
const IMPORT = /(?:^|\n)(?:import|export)\s+(?!type\b)[^;]*?from "([^"]+)"|(?:^|\n)import "([^"]+)"/g;

const sources = readdirSync(ADDIN, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll(path.sep, "/"))
  .filter((file) => /\.tsx?$/.test(file));

function codeOf(file: string): string {
  return readFileSync(path.join(ADDIN, file), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
}

/** Everything a file brings along at once, without what it imports lazily or as a type. */
function staticImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(file, "utf8");
  for (const [, from, bare] of code.matchAll(IMPORT)) {
    const target = from ?? bare ?? "";
    if (target.startsWith(".")) staticImports(path.resolve(path.dirname(file), target), seen);
    else if (target.startsWith("#shared/")) {
      staticImports(path.resolve(ADDIN, "../shared", `${target.slice("#shared/".length)}.ts`), seen);
    } else seen.add(target);
  }
  return seen;
}

describe("the boundary of the add-in", () => {
  it.each(sources.filter((file) => !MAY_NAME_OFFICE.test(file)))("%s names no global of Office", (file) => {
    expect(OFFICE_GLOBAL.exec(codeOf(file))?.[0]).toBeUndefined();
  });

  it("loads no package before the first cell: no React, no MSAL, no schema library", () => {
    const packages = [...staticImports(path.join(ADDIN, "custom-functions/entry.ts"))].filter(
      (target) => !path.isAbsolute(target),
    );
    expect(packages).toEqual([]);
  });
});
