import type { Cell, CellProblem } from "#shared/contract/cells";
import type { Language } from "#shared/contract/language";
import { CELL_TIMEOUT_MS } from "#shared/contract/limits";
import type { Problem, ProblemCode, ProblemParameters } from "#shared/contract/problem";
import { problemDetail } from "#shared/contract/problem-text";
import { ApiError } from "../api/api-error.ts";
import type { Transport } from "../api/transport.ts";
import type { Sent } from "./answer.ts";
import { readCellsResponse } from "./read-cells-response.ts";

/** Sends one request of cells. Never rejects but with the reason of an aborted signal. */
export type SendCells = (cells: readonly Cell[], signal: AbortSignal) => Promise<Sent>;

/** A problem that this side found, in the user's language. */
export type OwnCellProblem = (code: ProblemCode, parameters?: ProblemParameters) => CellProblem;

const TOO_LARGE: ReadonlySet<ProblemCode> = new Set(["cells/too-many", "request/too-large"]);

/** Speaks of cells' problems in the language that is set when they are found. */
export function createOwnCellProblem(language: () => Language): OwnCellProblem {
  return (code, parameters = {}) => ({ code, detail: problemDetail(code, parameters, language()) });
}

/** The cells request over a transport. */
export function createSendCells(transport: Transport, own: OwnCellProblem): SendCells {
  return async (cells, signal) => {
    try {
      const body = await transport({
        method: "POST",
        path: "/cells",
        body: { cells },
        repeatable: true,
        signal,
        timeoutMs: CELL_TIMEOUT_MS,
      });
      const read = readCellsResponse(body, own("server/failed"));
      return read ? { ok: true, ...read } : { ok: false, problem: own("server/failed"), tooLarge: false };
    } catch (error) {
      if (error instanceof ApiError) return refused(error.problem, own);
      throw error;
    }
  };
}

function refused(problem: Problem, own: OwnCellProblem): Sent {
  // A sign-in that ran out says so; the code stays one of the fixed ones.
  if (problem.code === "auth/expired")
    return { ok: false, problem: { code: "cell/not-signed-in", detail: problem.detail }, tooLarge: false };
  if (problem.code === "auth/not-signed-in")
    return { ok: false, problem: own("cell/not-signed-in"), tooLarge: false };
  if (TOO_LARGE.has(problem.code)) return { ok: false, problem: own("cell/too-large"), tooLarge: true };
  return { ok: false, problem: { code: problem.code, detail: problem.detail }, tooLarge: false };
}
