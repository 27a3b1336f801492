import { describe, expect, test } from "vitest";
import { AUDIT_EN_US } from "../../addin/i18n/audit.en-US.ts";
import { AUDIT_ZH_CN } from "../../addin/i18n/audit.zh-CN.ts";
import { AUDIT_ACTIONS, AUDIT_DETAILS } from "../../shared/contract/audit.ts";
import { PROBLEM_CODES } from "../../shared/contract/problem.ts";
import { sourcesBelow } from "../support/source-files.ts";

const SOURCES = sourcesBelow("functions");
const FAMILIES = new Set(AUDIT_ACTIONS.map((action) => action.split("/")[0]));
const PROBLEMS = new Set<string>(PROBLEM_CODES);

/** The acts on rules are put together from their names, where they are written. */
const ACTS_ON_RULES = SOURCES.flatMap(({ text }) =>
  [...text.matchAll(/\bwriteAct\(request, row, "(?<act>[a-z-]+)"/g)].map(
    ({ groups }) => `rule/${groups?.["act"] ?? ""}`,
  ),
);

/** What the server's code names as an act. */
const WRITTEN = new Set([
  ...ACTS_ON_RULES,
  ...SOURCES.flatMap(({ literals }) => literals).filter(
    (literal) =>
      /^[a-z]+\/[a-z-]+$/.test(literal) &&
      FAMILIES.has(literal.split("/")[0] ?? "") &&
      !PROBLEMS.has(literal),
  ),
]);

describe("the audit", () => {
  test("knows exactly the acts that the server writes", () => {
    expect([...AUDIT_ACTIONS].toSorted()).toEqual([...WRITTEN].toSorted());
  });

  test("is written by statements that take the act as a parameter, so that its type is checked", () => {
    const statements = SOURCES.flatMap(({ path, text }) =>
      [...text.matchAll(/INSERT INTO audit \([^`]*`/g)].map(([statement]) => ({ path, statement })),
    );
    expect(statements.map(({ path }) => path).toSorted()).toEqual([
      "functions/features/audit.repository.ts",
      "functions/features/rulebook/rule-life.repository.ts",
    ]);
    // What they add to the details by themselves is known, too.
    const details = statements.flatMap(({ statement }) =>
      [...statement.matchAll(/json_(?:object\(|set\([^,]+, )'(?:\$\.)?(?<name>\w+)'/g)].map(
        ({ groups }) => groups?.["name"] ?? "",
      ),
    );
    expect(details.toSorted()).toEqual(["held", "revision"]);
    expect(AUDIT_DETAILS).toEqual(expect.arrayContaining(details));
    expect(statements.filter(({ statement }) => /'[a-z]+\/[a-z-]+'/.test(statement))).toEqual([]);
  });

  test.each([
    ["en-US", AUDIT_EN_US],
    ["zh-CN", AUDIT_ZH_CN],
  ] as const)("has a word of its own for every act and every detail, in %s", (_language, words) => {
    const said = AUDIT_ACTIONS.map((action) => words[`audit.act.${action}`]);
    expect(said.filter((word) => word.trim() === "" || word.includes("/"))).toEqual([]);
    expect(new Set(said).size).toBe(AUDIT_ACTIONS.length);
    const details = AUDIT_DETAILS.map((detail) => words[`audit.detail.${detail}`]);
    expect(details.filter((word) => word.trim() === "")).toEqual([]);
    expect(new Set(details).size).toBe(AUDIT_DETAILS.length);
  });
});
