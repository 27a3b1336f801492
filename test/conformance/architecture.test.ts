import { describe, expect, test } from "vitest";
import { readSource } from "../support/source-text.ts";
import { filesBelow, isThere, type SourceFile, sourcesBelow } from "../support/source-files.ts";
import { circlesOf, reachableFrom } from "../support/import-graph.ts";

const ROOTS = ["shared", "functions", "addin", "scripts"] as const;
type Root = (typeof ROOTS)[number];

const SOURCES = Object.fromEntries(ROOTS.map((root) => [root, sourcesBelow(root)]));
const TESTS = sourcesBelow("test");
const ALL = Object.values(SOURCES).flat();

/** Which roots a root may import, and which packages it may not; `shared` names the few that it may. */
const RULES: Readonly<Record<Root, { readonly roots: readonly Root[]; readonly packages: RegExp }>> = {
  shared: { roots: [], packages: /^(?:zod|@marcbachmann\/cel-js)$/ },
  functions: { roots: ["shared"], packages: /^(?!node:|cloudflare:|react|@fluentui)/ },
  addin: { roots: ["shared"], packages: /^(?!node:|cloudflare:|hono|@hono|jose)/ },
  scripts: { roots: ["shared", "addin"], packages: /^(?!cloudflare:|react|@fluentui)/ },
};

function wrongImports(root: Root): string[] {
  const { roots, packages } = RULES[root];
  const allowed = [root, ...roots];
  return (SOURCES[root] ?? []).flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier, target }) =>
        target === null
          ? !packages.test(specifier)
          : !allowed.some((name) => target.startsWith(`${name}/`)) || !isThere(target),
      )
      .map(({ specifier }) => `${path}: ${specifier}`),
  );
}

/** Files in which a pattern stands in code, comments and literals left out. */
function naming(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.filter(({ code }) => pattern.test(code)).map(({ path }) => path);
}

describe("the reader of sources that these tests trust", () => {
  test("tells code from comments, strings, templates and regular expressions", () => {
    const { code, literals } = readSource(
      "const a = `x ${b(`in ${c}`)} y`; // Excel\nconst d = /[/\"]Office/.test('it\\'s'); /* SQL */ e();",
    );
    expect(literals).toEqual(["x ", "in ", "", " y", "it\\'s"]);
    expect(code).not.toMatch(/Excel|Office|SQL|x|y/);
    expect(code).toMatch(/const a = `\s+\$\{b\(`\s+\$\{c\}`\)\}\s+`;/);
    expect(code).toMatch(/e\(\);$/);
  });

  test("finds the imports of every root", () => {
    for (const root of ROOTS) {
      const imports = (SOURCES[root] ?? []).flatMap((file) => file.imports);
      expect([root, imports.length > 20]).toEqual([root, true]);
    }
  });
});

describe("the house", () => {
  test.each(ROOTS)("%s imports what its place allows, and only files that are there", (root) => {
    expect(wrongImports(root)).toEqual([]);
  });

  test.each(ROOTS)("%s has no circle of imports", (root) => {
    expect(circlesOf(SOURCES[root] ?? [], "values")).toEqual([]);
  });

  test.each(["shared", "functions"])("%s has no circle of imports even among types", (root) => {
    expect(circlesOf(SOURCES[root] ?? [], "values and types")).toEqual([]);
  });

  test("custom functions never load React, Fluent, the handbook or a schema library", () => {
    const files = reachableFrom(ALL, "addin/custom-functions/entry.ts");
    const packages = files.flatMap(({ imports }) =>
      imports.filter(({ isType, target }) => !isType && target === null).map(({ specifier }) => specifier),
    );
    expect(packages.filter((name) => /^(?:react|@fluentui|zod)/.test(name))).toEqual([]);
    expect(files.map(({ path }) => path).filter((path) => path.startsWith("shared/handbook/"))).toEqual([]);
    expect(files.length).toBeGreaterThan(10);
  });

  test("Office's globals are named by the adapter, the registration and the workbench alone", () => {
    const allowed = /^addin\/(?:excel|workbench)\/|^addin\/custom-functions\/register\.ts$/;
    const named = naming(
      ALL,
      /(?<![\w.$])(?:Office|Excel|CustomFunctions|OfficeRuntime|OfficeExtension)(?:\.|\s*\()/,
    );
    expect(named.filter((path) => !allowed.test(path))).toEqual([]);
    expect(named).toContain("addin/custom-functions/register.ts");
  });

  test("SQL stands in repositories alone", () => {
    const sql = /\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM)\s/;
    const withSql = [...(SOURCES["functions"] ?? []), ...(SOURCES["shared"] ?? [])]
      .filter(({ literals }) => literals.some((literal) => sql.test(literal)))
      .map(({ path }) => path);
    expect(withSql.filter((path) => !path.endsWith(".repository.ts"))).toEqual([]);
    expect(withSql.length).toBeGreaterThan(10);
  });

  test("the Worker reads clock, chance and network in its wiring alone", () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(|\bcreateRemoteJWKSet\(|(?<![.\w])fetch\(|\benv\.DB\b/;
    expect(naming(SOURCES["functions"] ?? [], impure)).toEqual(["functions/deps.ts"]);
    expect(naming(SOURCES["functions"] ?? [], /\bdepsFrom\b/)).toEqual([
      "functions/deps.ts",
      "functions/worker.ts",
    ]);
    expect(naming(SOURCES["shared"] ?? [], impure)).toEqual([]);
  });

  test("repositories know no route", () => {
    const wrong = (SOURCES["functions"] ?? []).flatMap(({ path, imports }) =>
      path.endsWith(".repository.ts")
        ? imports.filter(({ target }) => target?.endsWith(".routes.ts")).map(() => path)
        : [],
    );
    expect(wrong).toEqual([]);
  });
});

describe("every file of ours", () => {
  const FILES = [...ALL, ...TESTS];

  test("has at most 300 lines", () => {
    const long = FILES.map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }));
    expect(long.filter(({ lines }) => lines > 300)).toEqual([]);
  });

  test("is named after what it holds, in lower case and hyphens, or after its component", () => {
    const names = FILES.map(({ path }) => path);
    expect(
      names.filter((path) => /(?:^|[/.-])(?:utils?|helpers?|manager|misc|common)\.tsx?$/.test(path)),
    ).toEqual([]);
    const part = "(?:[a-z0-9]+(?:-[a-z0-9]+)*|[a-z]{2}-[A-Z]{2})";
    const wellNamed = new RegExp(`/(?:${part}|[A-Z][A-Za-z]+)(?:\\.${part})*\\.(?:tsx?|mjs)$`);
    expect(names.filter((path) => !wellNamed.test(path))).toEqual([]);
  });

  test("leaves nothing for later", () => {
    const marks = FILES.filter(({ text }) => /\b(?:TODO|FIXME|XXX|HACK)\b/.test(text)).map(
      ({ path }) => path,
    );
    expect(marks.filter((path) => path !== "test/conformance/architecture.test.ts")).toEqual([]);
  });

  test("runs whole where it is a test: nothing skipped, picked out or retried", () => {
    expect(naming(TESTS, /\.(?:only|skip|todo|fails|skipIf|runIf)\b|\bretry: [1-9]/)).toEqual([]);
    expect(filesBelow("test", [".test.ts", ".test.tsx"]).length).toBeGreaterThan(30);
  });
});
