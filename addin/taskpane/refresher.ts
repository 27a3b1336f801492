import type { Result } from "#shared/result";
import type { ExcelProblem } from "../excel/excel-problem.ts";
import type { Recalculated } from "../excel/recalculate.ts";
import type { Environment } from "../ui/environment.ts";
import { createObservable, type Observable } from "../ui/observable.ts";

/** A refresh that was done. */
export type RefreshDone = {
  readonly at: number;
  readonly cells: number;
  readonly sheets: number;
  readonly unbound: number;
};

/** What is known of refreshes of this workbook. `problem` is why the last one did not work. */
export type RefreshState = {
  readonly running: boolean;
  readonly last: RefreshDone | undefined;
  readonly problem: ExcelProblem | undefined;
};

/** Asks the server again for the cells of this workbook. */
export type Refresher = {
  readonly state: Observable<RefreshState>;
  readonly refresh: () => Promise<void>;
  readonly refreshSheet: (sheet: string) => Promise<void>;
};

export type RefresherParts = {
  readonly recalculateWorkbook: () => Promise<Result<Recalculated, ExcelProblem>>;
  readonly recalculateSheet: (sheet: string) => Promise<Result<Recalculated, ExcelProblem>>;
  /** Drops the answers that the cells keep. */
  readonly forgetCells: () => void;
  readonly environment: Environment;
};

/** One refresh at a time; another one asked for meanwhile runs right after it. */
export function createRefresher(parts: RefresherParts): Refresher {
  const state = createObservable<RefreshState>({ running: false, last: undefined, problem: undefined });
  let line: Promise<void> = Promise.resolve();

  const run = async (recalculate: () => Promise<Result<Recalculated, ExcelProblem>>): Promise<void> => {
    state.set({ ...state.current(), running: true });
    parts.forgetCells();
    const done = await recalculate();
    if (!done.ok) {
      state.set({ ...state.current(), running: false, problem: done.reason });
      return;
    }
    const { cells, sheets, unbound } = done.value;
    const last = { at: parts.environment.now(), cells, sheets: sheets.length, unbound };
    state.set({ running: false, last, problem: undefined });
  };
  const inLine = (recalculate: () => Promise<Result<Recalculated, ExcelProblem>>): Promise<void> => {
    line = line.then(() => run(recalculate));
    return line;
  };
  return {
    state,
    refresh: () => inLine(parts.recalculateWorkbook),
    refreshSheet: (sheet) => inLine(() => parts.recalculateSheet(sheet)),
  };
}
