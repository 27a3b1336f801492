import { createDeferred, type Deferred } from "../api/deferred.ts";
import type { Settled } from "./answer.ts";
import type { Call } from "./canonical-call.ts";

/** A call under way, with everybody who waits for its answer. */
export type Question = {
  readonly key: string;
  readonly call: Call;
  /** What it weighs in a request. */
  readonly bytes: number;
  readonly values: number;
  readonly waiters: Set<Waiter>;
};

/** One who waits, and where. */
type Waiter = { readonly answer: Deferred<Settled | undefined>; at: Question };

/** A question without anybody who waits yet. */
export function createQuestion(key: string, call: Call, values: number): Question {
  return { key, call, bytes: bytesOf(key), values, waiters: new Set() };
}

/** One more who waits. `cancel` settles that one alone, with undefined, and says which question was left. */
export function addWaiter(
  question: Question,
  onLeave: (left: Question) => void,
): { settled: Promise<Settled | undefined>; cancel(): void } {
  const waiter: Waiter = { answer: createDeferred(), at: question };
  question.waiters.add(waiter);
  return {
    settled: waiter.answer.promise,
    cancel() {
      const { at, answer } = waiter;
      if (!at.waiters.delete(waiter)) return;
      answer.resolve(undefined);
      onLeave(at);
    },
  };
}

/** Whoever waits for one question waits for another from now on. */
export function moveWaiters(from: Question, to: Question): void {
  for (const waiter of from.waiters) {
    waiter.at = to;
    to.waiters.add(waiter);
  }
  from.waiters.clear();
}

/** Gives the answer to everybody who waits. */
export function settleQuestion(question: Question, settled: Settled): void {
  for (const { answer } of question.waiters) answer.resolve(settled);
  question.waiters.clear();
}

/** At most this many bytes in UTF-8, with what stands around a cell in the request. */
function bytesOf(key: string): number {
  return key.length * 3 + 40;
}
