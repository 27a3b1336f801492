/** Time as an argument: what the clock says, and something done later. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `task` after `delayMs`; the answer takes it back. */
  after(delayMs: number, task: () => void): () => void;
};

/** The browser's own time. */
export const BROWSER_CLOCK: Clock = {
  now: () => Date.now(),
  after: (delayMs, task) => {
    const timer = setTimeout(task, delayMs);
    return () => clearTimeout(timer);
  },
};
