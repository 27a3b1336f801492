import type { RuleProblem } from "#shared/contract/rulebook";
import { ProblemError } from "../../http/problem-error.ts";

/**
 * Refuses an act after which the rulebook would not hold.
 * @throws {ProblemError} `rule/invalid` with every problem
 */
export function refuseProblems(problems: readonly RuleProblem[]): void {
  if (problems.length === 0) return;
  const items = problems.map(({ at, message }) => ({ pointer: at, detail: message }));
  throw new ProblemError("rule/invalid", { count: problems.length }, { items });
}
