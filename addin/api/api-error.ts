import type { Language } from "#shared/contract/language";
import type { Problem, ProblemCode, ProblemParameters } from "#shared/contract/problem";
import { problemText } from "#shared/contract/problem-text";

/** A request that the Worker refused, or that never reached it. `problem` says why, in the user's language. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem.detail, { cause });
    this.problem = problem;
  }
}

/** A problem that this side found; `status` is 0 because no answer came. */
export function ownProblem(
  code: ProblemCode,
  language: Language,
  parameters: ProblemParameters = {},
  requestId?: string,
): Problem {
  return {
    type: `urn:fieldsheet:problem:${code}`,
    ...problemText(code, language, parameters),
    status: 0,
    code,
    parameters,
    ...(requestId === undefined ? {} : { requestId }),
  };
}
