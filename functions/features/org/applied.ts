import type { ProblemParameters } from "#shared/contract/problem";
import type { Refusal, RefusalReason } from "#shared/import/refusal";
import type { Result } from "#shared/result";

/** What a row that was taken did. */
export type Effect = "added" | "changed" | "unchanged";

/** What became of a row. */
export type Applied = Result<Effect, Refusal>;

/** The outcome of a row that is not taken. */
export function refuse(
  column: string | null,
  reason: RefusalReason,
  parameters: ProblemParameters,
): { readonly ok: false; readonly reason: Refusal } {
  return { ok: false, reason: { column, reason, parameters } };
}
