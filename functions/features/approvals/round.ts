import type { Day } from "#shared/calendar/day";
import type { RecordEvent, StepState } from "#shared/contract/approvals";

/** One who may decide a step. `by` is the delegate who decided in their place; `at` a UTC instant. */
export type Seat = {
  readonly personId: number;
  readonly decision: "pass" | "return" | null;
  readonly at: string | null;
  readonly by: number | null;
  readonly reason: string | null;
};

/** A step of one record's approval as it stands. Instants are UTC ISO text. */
export type RoundStep = {
  readonly code: string;
  readonly position: number;
  readonly state: StepState;
  readonly openedAt: string | null;
  readonly dueAt: string | null;
  readonly decidedAt: string | null;
  /** When it was seen to be late. */
  readonly escalatedAt: string | null;
  /** The organisation and the day that its people were found in; null before it opens. */
  readonly foundIn: { readonly orgVersion: number; readonly day: Day } | null;
  readonly seats: readonly Seat[];
};

/** One passage through an approval, its steps in order; `round` counts from 1. */
export type Round = { readonly round: number; readonly steps: readonly RoundStep[] };

/** Something that happened at a step, or to the record; `by` is null where it happened by itself. */
export type RoundEvent = {
  readonly event: RecordEvent;
  readonly step: string | null;
  readonly by: number | null;
  readonly reason: string | null;
};

/** Where a round has come to: on its way, or at one of its two ends. */
export type RoundOutcome = {
  readonly steps: readonly RoundStep[];
  readonly state: "submitted" | "approved" | "returned";
  readonly events: readonly RoundEvent[];
};

/** Whether a step waits for a decision. */
export function isOpen({ state }: RoundStep): boolean {
  return state === "open";
}

/** A round that nobody decides any more: what was open waits again. */
export function closed(steps: readonly RoundStep[]): RoundStep[] {
  return steps.map((step) => (isOpen(step) ? { ...step, state: "waiting" as const } : step));
}
