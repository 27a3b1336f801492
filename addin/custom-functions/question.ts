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
  readonly waiters: Set<Deferred<Settled | undefined>>;
};

/** A question without anybody who waits yet. */
export function createQuestion(key: string, call: Call, values: number): Question {
  return { key, call, bytes: bytesOf(key), values, waiters: new Set() };
}

/** One more who waits. `cancel` settles that one alone, with undefined. */
export function addWaiter(
  question: Question,
  onLeave: () => void,
): { settled: Promise<Settled | undefined>; cancel(): void } {
  const waiter = createDeferred<Settled | undefined>();
  question.waiters.add(waiter);
  return {
    settled: waiter.promise,
    cancel() {
      if (!question.waiters.delete(waiter)) return;
      waiter.resolve(undefined);
      onLeave();
    },
  };
}

/** Gives the answer to everybody who waits. */
export function settleQuestion(question: Question, settled: Settled): void {
  for (const waiter of question.waiters) waiter.resolve(settled);
  question.waiters.clear();
}

/** At most this many bytes in UTF-8, with what stands around a cell in the request. */
function bytesOf(key: string): number {
  return key.length * 3 + 40;
}
