import type { Environment } from "../../../addin/ui/environment.ts";

/**
 * Time that only passes when nothing else is left to happen: timers fire in their order once every request that is
 * under way has been answered. Several panes share one.
 */
export type VirtualTime = {
  /** The environment of one pane; `kill` takes its timers away. */
  readonly open: () => { readonly environment: Environment; readonly kill: () => void };
  /** Counts a request as under way until it settles. */
  readonly busy: <Value>(work: Promise<Value>) => Promise<Value>;
  /** Lets so many milliseconds pass. */
  readonly pass: (ms: number) => Promise<void>;
  /** Lets time pass until something has ended. */
  readonly until: <Value>(work: Promise<Value>) => Promise<Value>;
};

type Timer = { readonly at: number; readonly task: () => void };

/** Turns of the loop with nothing under way after which nothing more comes by itself. */
const TURNS = 3;

/** Most rounds of one wait: more means that something turns in a circle. */
const ROUNDS_MAX = 5_000;

/** Makes a time that begins now; `name` begins its ids. */
export function createVirtualTime(name: string): VirtualTime {
  let now = Date.now();
  let ids = 0;
  let busy = 0;
  const timers = new Set<Timer>();
  const waiting: (() => void)[] = [];

  const still = async (): Promise<void> => {
    // What a request brings about takes some turns of the loop before the next request is sent.
    for (let quiet = 0; quiet < TURNS; quiet += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (busy === 0) continue;
      await new Promise<void>((resolve) => waiting.push(resolve));
      quiet = -1;
    }
  };
  const fireNext = (before: number): boolean => {
    const [next] = [...timers].toSorted((left, right) => left.at - right.at);
    if (!next || next.at > before) return false;
    timers.delete(next);
    now = Math.max(now, next.at);
    next.task();
    return true;
  };

  return {
    open: () => {
      const own = new Set<Timer>();
      return {
        environment: {
          now: () => now,
          newId: () => `${name}-${String((ids += 1)).padStart(8, "0")}`,
          after: (delayMs, task) => {
            const timer = { at: now + delayMs, task };
            timers.add(timer);
            own.add(timer);
            return () => void timers.delete(timer);
          },
        },
        kill: () => own.forEach((timer) => timers.delete(timer)),
      };
    },
    busy: async (work) => {
      busy += 1;
      try {
        return await work;
      } finally {
        busy -= 1;
        for (const goOn of waiting.splice(0)) goOn();
      }
    },
    pass: async (ms) => {
      const end = now + ms;
      await still();
      while (fireNext(end)) await still();
      now = end;
    },
    until: async (work) => {
      const watched = { over: false };
      const end = () => {
        watched.over = true;
      };
      work.then(end, end);
      for (let round = 0; !watched.over; round += 1) {
        if (round > ROUNDS_MAX) throw new Error("Something waits for ever.");
        await still();
        if (!watched.over && !fireNext(Number.MAX_SAFE_INTEGER) && busy === 0) {
          await still();
          if (!watched.over && timers.size === 0) throw new Error("Something waits for nothing.");
        }
      }
      return work;
    },
  };
}
