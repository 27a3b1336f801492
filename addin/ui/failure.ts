import type { ProblemItem } from "#shared/contract/problem";
import type { Result } from "#shared/result";

/** Why an answer is missing: no network, no valid sign-in, a refusal of the request, or a server in trouble. */
export type FailureReason = "offline" | "sign-in" | "refused" | "server";

/** A missing answer, told in the person's language. */
export type Failure = {
  readonly why: FailureReason;
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly ProblemItem[];
  readonly requestId: string | undefined;
};

/** An answer of the server, or why there is none. It never throws. */
export type Asked<Value> = Promise<Result<Value, Failure>>;
