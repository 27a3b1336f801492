import type { Environment } from "../../../../addin/ui/environment.ts";

/** A clock that only moves when it is told to, and ids that count. */
export function createTestEnvironment(): {
  readonly environment: Environment;
  readonly advance: (ms: number) => Promise<void>;
} {
  let now = 1_000;
  let ids = 0;
  const timers = new Set<{ readonly at: number; readonly task: () => void }>();
  return {
    environment: {
      now: () => now,
      newId: () => {
        ids += 1;
        return `id-${ids}`;
      },
      after: (delayMs, task) => {
        const timer = { at: now + delayMs, task };
        timers.add(timer);
        return () => void timers.delete(timer);
      },
    },
    advance: async (ms) => {
      now += ms;
      for (const timer of [...timers].filter(({ at }) => at <= now)) {
        timers.delete(timer);
        timer.task();
      }
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}
