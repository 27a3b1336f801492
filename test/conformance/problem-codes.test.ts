import { describe, expect, test } from "vitest";
import { PROBLEM_CODES } from "../../shared/contract/problem.ts";
import { sourcesBelow } from "../support/source-files.ts";

/** Tables with a row for every code: standing there makes no code reachable. */
const TABLES = new Set(["addin/custom-functions/cell-error.ts"]);

/** What audit rows call their actions, in the same form as codes. */
const AUDIT_ACTIONS = new Set([
  "record/create",
  "record/change",
  "record/score",
  "import/chunk",
  "job/rebuild",
  "job/cancel",
  "rule/policy",
  "target/enter",
  "period/close",
  "period/reopen",
  "record/decide",
  "delegation/add",
  "delegation/end",
  "approval/follow",
  "record/print",
  "record/withdraw",
  "record/migrate",
  "org/move",
  "org/transfer",
  "org/grant",
  "org/grant-end",
  "org/link",
]);

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
    const known = new Set<string>(PROBLEM_CODES);
    expect([...named].filter((code) => !known.has(code) && !AUDIT_ACTIONS.has(code))).toEqual([]);
  });
});
