import type { Argument } from "#shared/contract/cells";
import { createListeners } from "../api/listeners.ts";
import type { Answer } from "./answer.ts";

/** A call that a cell made, and what it came to. */
export type LoggedCall = {
  /** The cell, as Excel writes it: `Sheet1!A1`, quoted where needed. */
  readonly address: string;
  readonly fn: string;
  readonly args: readonly Argument[];
  readonly answer: Answer;
  readonly dataVersion: string | null;
  /** When the answer came, in milliseconds since 1970. */
  readonly at: number;
};

/** What the cells of the workbook asked last, for *Explain*. Kept for as long as the page lives. */
export type CallLog = {
  record(call: LoggedCall): void;
  /** The latest call of a cell; with `fn`, the latest of that function, for a formula with several. */
  latestCall(address: string, fn?: string): LoggedCall | undefined;
  /** Calls `listener` for every recorded call; the answer stops it. */
  onCall(listener: (call: LoggedCall) => void): () => void;
};

/** Most cells remembered; those that have not calculated for longest are forgotten first. */
export const CELLS_REMEMBERED = 50_000;

export function createCallLog(cellsRemembered = CELLS_REMEMBERED): CallLog {
  const calls = new Map<string, Map<string, LoggedCall>>();
  const listeners = createListeners<LoggedCall>();
  return {
    record(call) {
      const cell = cellOf(call.address);
      const ofCell = calls.get(cell) ?? new Map<string, LoggedCall>();
      ofCell.delete(call.fn);
      ofCell.set(call.fn, call);
      calls.delete(cell);
      calls.set(cell, ofCell);
      const [oldest] = calls.keys();
      if (calls.size > cellsRemembered && oldest !== undefined) calls.delete(oldest);
      listeners.tell(call);
    },
    latestCall(address, fn) {
      const ofCell = calls.get(cellOf(address));
      return fn === undefined ? [...(ofCell?.values() ?? [])].at(-1) : ofCell?.get(fn);
    },
    onCall: (listener) => listeners.add(listener),
  };
}

function cellOf(address: string): string {
  return address.replaceAll("$", "");
}
