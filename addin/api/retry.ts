import type { Clock } from "./clock.ts";
import { createDeferred } from "./deferred.ts";

/** How often, and after how long, a request that may be repeated is sent again. */
export const ATTEMPTS_MAX = 4;
const FIRST_DELAY_MS = 400;
const DELAY_MAX_MS = 8_000;

/** Answers that pass by themselves: too many requests, and a server that is not there for a moment. */
export function isPassing(status: number): boolean {
  return status === 0 || status === 429 || status === 502 || status === 503 || status === 504;
}

/** How long to wait before attempt `attempt` (from 1), as the server asks or doubling, spread by chance. */
export function retryDelayMs(attempt: number, retryAfter: string | null, random: () => number): number {
  const asked = Number(retryAfter ?? "");
  if (retryAfter !== null && Number.isFinite(asked) && asked >= 0)
    return Math.min(asked * 1000, DELAY_MAX_MS);
  const ceiling = Math.min(FIRST_DELAY_MS * 2 ** (attempt - 1), DELAY_MAX_MS);
  return ceiling / 2 + (ceiling / 2) * random();
}

/** What `promise` gives, unless the signal is aborted before: then its reason. */
export function orAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** Waits; rejects at once with the signal's reason when it is aborted. */
export async function pause(clock: Clock, delayMs: number, signal: AbortSignal): Promise<void> {
  const over = createDeferred<void>();
  const takeBack = clock.after(delayMs, over.resolve);
  await orAborted(over.promise, signal).finally(takeBack);
}
