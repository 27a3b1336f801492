import type { CellProblem, Value } from "#shared/contract/cells";

/** What a call came to: a value, or why there is none. */
export type Answer =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: CellProblem };

/** An answer with the state of the data it was computed from; null when it does not come from the Worker. */
export type Settled = { readonly answer: Answer; readonly dataVersion: string | null };

/** What a whole request came to. `too-large` may work in smaller parts. */
export type Sent =
  | { readonly ok: true; readonly dataVersion: string; readonly answers: ReadonlyMap<string, Answer> }
  | { readonly ok: false; readonly problem: CellProblem; readonly tooLarge: boolean };

const CHANGING = new Set(["cell/timeout", "cell/not-signed-in", "cell/being-recounted"]);

/** Whether the same question has the same answer until data, rules or viewer change. */
export function isLasting(answer: Answer): boolean {
  return answer.ok || (answer.problem.code.startsWith("cell/") && !CHANGING.has(answer.problem.code));
}
