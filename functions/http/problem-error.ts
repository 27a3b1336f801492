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

  constructor(
    code: ProblemCode,
    parameters: ProblemParameters = {},
    options: { items?: readonly RefusedItem[]; cause?: unknown } = {},
  ) {
    super(code, { cause: options.cause });
    this.code = code;
    this.parameters = parameters;
    this.items = options.items ?? [];
  }
}
