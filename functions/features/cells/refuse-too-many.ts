import type { Cell } from "#shared/contract/cells";
import { CELL_VALUES_MAX, CELLS_MAX } from "#shared/contract/limits";
import type { Result } from "#shared/result";
import { ProblemError } from "../../http/problem-error.ts";
import type { Call, Matrix } from "./call.ts";
import { sizeOf } from "./grid.ts";
import type { Refusal } from "./refusal.ts";

/**
 * Refuses a request with too many cells, or with two answers under one key.
 * @throws {ProblemError} `cells/too-many`, `cells/duplicate-key`
 */
export function refuseRequest(cells: readonly Cell[]): void {
  if (cells.length > CELLS_MAX)
    throw new ProblemError("cells/too-many", { max: CELLS_MAX, count: cells.length });
  const seen = new Set<string>();
  for (const { key } of cells) {
    if (seen.has(key)) throw new ProblemError("cells/duplicate-key", { key });
    seen.add(key);
  }
}

/**
 * Refuses a request whose lists would make too many values, before anything is read.
 * @throws {ProblemError} `cells/too-many`
 */
export function refuseExpansion(calls: readonly Result<Call, Refusal>[]): void {
  let count = 0;
  for (const call of calls) {
    if (!call.ok) continue;
    const { scope = ONE, period = ONE, opportunity = ONE, code = ONE } = call.value.lists;
    const periods = sizeOf(period) * (call.value.fn === "KPI.TREND" ? call.value.options.count : 1);
    count += Math.max(sizeOf(scope) * periods, sizeOf(code) * periods, sizeOf(opportunity));
  }
  if (count > CELL_VALUES_MAX) throw new ProblemError("cells/too-many", { max: CELL_VALUES_MAX, count });
}

/** A list that is left out stands for one value. */
const ONE: Matrix = [[null]];
