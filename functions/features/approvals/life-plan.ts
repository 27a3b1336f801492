import type { RecordWrite, StateWrite } from "../records/record-write.ts";
import type { EventWrite, RoundWrite } from "./round-write.ts";

/** What an act on a record writes: a new body or another state, the round, and what happened. */
export type LifePlan = {
  readonly record: RecordWrite | null;
  readonly state: StateWrite | null;
  readonly round: RoundWrite | null;
  readonly events: readonly EventWrite[];
};
