import { describe, expect, test } from "vitest";
import { AUDIT_ACTIONS } from "../../shared/contract/audit.ts";
import { PROBLEM_CODES } from "../../shared/contract/problem.ts";
import { sourcesBelow } from "../support/source-files.ts";

/** Tables with a row for every code: standing there makes no code reachable. */
const TABLES = new Set(["addin/custom-functions/cell-error.ts"]);

const FAMILIES = new Set(PROBLEM_CODES.map((code) => code.split("/")[0]));

describe("the registry of problems", () => {
  const named = new Set(
    [...sourcesBelow("functions"), ...sourcesBelow("addin")]
      .filter(({ path }) => !TABLES.has(path))
      .flatMap(({ literals }) => literals)
      .filter((literal) => /^[a-z]+\/[a-z-]+$/.test(literal) && FAMILIES.has(literal.split("/")[0] ?? "")),
  );

  test("holds no code that nothing can answer", () => {
    expect(PROBLEM_CODES.filter((code) => !named.has(code))).toEqual([]);
  });

  test("holds every code that is named", () => {
    // What the audit calls its acts has the same form as codes.
    const known = new Set<string>([...PROBLEM_CODES, ...AUDIT_ACTIONS]);
    expect([...named].filter((code) => !known.has(code))).toEqual([]);
  });
});
