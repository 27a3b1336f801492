import type { CellProblem, Scalar } from "#shared/contract/cells";
import type { Language } from "#shared/contract/language";
import type { CellProblemCode, ProblemParameters } from "#shared/contract/problem";
import { problemDetail } from "#shared/contract/problem-text";
import type { Result } from "#shared/result";

/** Why a cell, or one place of it, has no value. */
export type Refusal = { readonly code: CellProblemCode; readonly parameters: ProblemParameters };

/** One place of an answer. */
export type Place = Result<Scalar, Refusal>;

/** A refusal as a failed result. */
export function refuse(
  code: CellProblemCode,
  parameters: ProblemParameters = {},
): { ok: false; reason: Refusal } {
  return { ok: false, reason: { code, parameters } };
}

/** A refusal as the wire has it. */
export function cellProblem(refusal: Refusal, language: Language): CellProblem {
  return { code: refusal.code, detail: problemDetail(refusal.code, refusal.parameters, language) };
}
