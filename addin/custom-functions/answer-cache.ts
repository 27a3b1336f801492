import { isLasting, type Settled } from "./answer.ts";

/** Most answers kept; the oldest go first. */
const ANSWERS_MAX = 100_000;

/** An answer is asked for again after this time, because CURRENT moves on with the day. */
const ANSWER_AGE_MAX_MS = 15 * 60_000;

/** Answers of one viewer and one state of the data, by call. */
export type AnswerCache = {
  get(key: string): Settled | undefined;
  /**
   * Keeps an answer of the request that was the `order`th to be sent. A new data version empties the cache;
   * one that an older request brings late is not kept.
   */
  keep(key: string, settled: Settled, order: number): void;
  clear(): void;
  /** The state of the data the kept answers are of. */
  dataVersion(): string | null;
};

export function createAnswerCache(options: {
  readonly now: () => number;
  readonly onVersion: (version: string) => void;
}): AnswerCache {
  const kept = new Map<string, { readonly settled: Settled; readonly at: number }>();
  let version: string | null = null;
  let versionOrder = -1;

  function adopt(next: string, order: number): boolean {
    if (next === version) {
      versionOrder = Math.max(versionOrder, order);
      return true;
    }
    if (order < versionOrder) return false;
    kept.clear();
    version = next;
    versionOrder = order;
    options.onVersion(next);
    return true;
  }

  return {
    get(key) {
      const found = kept.get(key);
      if (!found || options.now() - found.at < ANSWER_AGE_MAX_MS) return found?.settled;
      kept.delete(key);
      return undefined;
    },
    keep(key, settled, order) {
      if (settled.dataVersion === null || !adopt(settled.dataVersion, order) || !isLasting(settled.answer))
        return;
      kept.delete(key);
      kept.set(key, { settled, at: options.now() });
      if (kept.size <= ANSWERS_MAX) return;
      const [oldest] = kept.keys();
      if (oldest !== undefined) kept.delete(oldest);
    },
    clear: () => kept.clear(),
    dataVersion: () => version,
  };
}
