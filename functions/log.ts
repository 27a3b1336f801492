/** One event a request: low-cardinality fields only, never a body, a token or a name. */
export type LogEvent = {
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly durationMs: number;
  readonly problem?: string;
  readonly cause?: string;
};

/** Writes an event; the Worker's own is `consoleLog`, a test keeps them. */
export type Log = (event: LogEvent) => void;

/** Writes events as JSON lines to the Worker's console. */
export const consoleLog: Log = (event) => {
  const line = JSON.stringify(event);
  // The console is the Worker's log; nothing else writes to it.
  // oxlint-disable-next-line no-console
  if (event.status >= 500) console.error(line);
  // oxlint-disable-next-line no-console
  else console.log(line);
};
