import { ApiError } from "../api/api-error.ts";
import type { Failure, FailureReason } from "./failure.ts";

/** Reads what the client throws. Anything else is an error of this program and goes on. */
export function failureOf(thrown: unknown): Failure {
  if (!(thrown instanceof ApiError)) throw thrown;
  const { problem } = thrown;
  return {
    why: reasonOf(problem.status, problem.code),
    code: problem.code,
    detail: problem.detail,
    errors: problem.errors ?? [],
    requestId: problem.requestId,
  };
}

function reasonOf(status: number, code: string): FailureReason {
  if (status === 401) return "sign-in";
  if (status === 0 && code === "server/unavailable") return "offline";
  if (status === 0 || status === 429 || status >= 500) return "server";
  return "refused";
}
