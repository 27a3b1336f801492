import { BROWSER_CLOCK, type Clock } from "../api/clock.ts";

/** Time and ids, given from outside so that tests and other hosts decide them. */
export type Environment = Clock & {
  /** A new id that nobody else has. */
  newId(): string;
};

/** The environment of a browser page. */
export const BROWSER_ENVIRONMENT: Environment = { ...BROWSER_CLOCK, newId: () => crypto.randomUUID() };
