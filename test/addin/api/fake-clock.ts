import type { Clock } from "../../../addin/api/clock.ts";

/** A clock that stands still until it is told to move. */
export type FakeClock = Clock & {
  /** Moves on, and runs what falls due on the way; lets promises settle after each. */
  advance(byMs: number): Promise<void>;
  /** How many tasks wait. */
  waiting(): number;
};

/** Lets everything that needs no time happen. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

export function createFakeClock(start = 0): FakeClock {
  let now = start;
  let next = 0;
  const tasks = new Map<number, { readonly at: number; readonly run: () => void }>();

  function earliest(until: number): number | undefined {
    const due = [...tasks].filter(([, task]) => task.at <= until);
    due.sort(([idA, a], [idB, b]) => a.at - b.at || idA - idB);
    return due[0]?.[0];
  }

  return {
    now: () => now,
    after(delayMs, run) {
      const id = next;
      next += 1;
      tasks.set(id, { at: now + delayMs, run });
      return () => void tasks.delete(id);
    },
    async advance(byMs) {
      const until = now + byMs;
      await settle();
      for (let id = earliest(until); id !== undefined; id = earliest(until)) {
        const task = tasks.get(id);
        tasks.delete(id);
        now = Math.max(now, task?.at ?? now);
        task?.run();
        await settle();
      }
      now = until;
    },
    waiting: () => tasks.size,
  };
}
