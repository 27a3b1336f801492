import { ok, type Result } from "#shared/result";
import type { ApprovalLine } from "./approval-line.ts";
import { moveOn, stepOf, type StepOfNobody } from "./move-round.ts";
import { closed, isOpen, type RoundEvent, type RoundOutcome, type RoundStep, type Seat } from "./round.ts";

/** A decision: by whom, and in whose places they may decide, their own first. */
export type StepDecision = {
  readonly code: string;
  readonly decision: "pass" | "return";
  readonly by: number;
  readonly places: readonly number[];
  readonly reason: string | null;
};

/** Where somebody may decide an open step: their own seat, or those of people they stand in for; none decided yet. */
export function openSeats(step: RoundStep, places: readonly number[]): Seat[] {
  if (!isOpen(step)) return [];
  return places.flatMap((personId) =>
    step.seats.filter((seat) => seat.personId === personId && seat.decision === null),
  );
}

/**
 * Where a round comes to by a decision. One decision takes all places of who makes it where all are asked, else one. A
 * return ends the round at once. Expects that there is an open seat.
 */
export function decideStep(
  steps: readonly RoundStep[],
  decision: StepDecision,
  line: ApprovalLine,
): Result<RoundOutcome, StepOfNobody> {
  const made: RoundEvent = {
    event: decision.decision === "pass" ? "passed" : "returned",
    step: decision.code,
    by: decision.by,
    reason: decision.reason,
  };
  const decided = steps.map((step) => (step.code === decision.code ? taken(step, decision, line) : step));
  if (decision.decision === "return") {
    const ended = decided.map((step) =>
      step.code === decision.code ? { ...step, state: "returned" as const, decidedAt: line.at } : step,
    );
    return ok({ steps: closed(ended), state: "returned", events: [made] });
  }
  const moved = moveOn(decided, line);
  if (!moved.ok) return moved;
  const end: RoundEvent[] =
    moved.value.state === "approved"
      ? [{ event: "approved", step: null, by: decision.by, reason: null }]
      : [];
  return ok({ ...moved.value, events: [made, ...moved.value.events, ...end] });
}

function taken(
  step: RoundStep,
  { decision, by, places, reason }: StepDecision,
  line: ApprovalLine,
): RoundStep {
  const open = openSeats(step, places);
  const mine = new Set(
    (stepOf(line, step).all && decision === "pass" ? open : open.slice(0, 1)).map(({ personId }) => personId),
  );
  const seats = step.seats.map((seat): Seat =>
    mine.has(seat.personId)
      ? { ...seat, decision, at: line.at, by: seat.personId === by ? null : by, reason }
      : seat,
  );
  return { ...step, seats };
}
