import type { EN_US } from "./en-US.ts";

/** A key of the shared dictionaries. */
export type Key = keyof typeof EN_US;
