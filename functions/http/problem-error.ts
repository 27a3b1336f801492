import type { Text } from "#shared/contract/language";
import type { ProblemCode, ProblemParameters } from "#shared/contract/problem";

/** What is wrong with one field or element; a bilingual detail is rendered in the caller's language. */
export type RefusedItem = { readonly pointer: string; readonly detail: string | Text };

/** A refusal on its way to the client; `render-problem.ts` is the only place that turns it into a response. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly code: ProblemCode;
  readonly parameters: ProblemParameters;
  readonly items: readonly RefusedItem[];
  /** What stands there now, where the request was made over something older. */
  readonly current: unknown;

  constructor(
    code: ProblemCode,
    parameters: ProblemParameters = {},
    options: { items?: readonly RefusedItem[]; current?: unknown; cause?: unknown } = {},
  ) {
    super(code, { cause: options.cause });
    this.code = code;
    this.parameters = parameters;
    this.items = options.items ?? [];
    this.current = options.current;
  }
}
