import { ok, type Result } from "#shared/result";
import type { ApprovalLine } from "./approval-line.ts";
import { moveOn, seatOf, stepOf, type StepOfNobody } from "./move-round.ts";
import { isOpen, type RoundEvent, type RoundOutcome, type RoundStep } from "./round.ts";

/**
 * Finds the people of the open steps again, as the organisation is now; who has decided keeps the seat. A step whose
 * people are all gone goes to the company's admins, so that nothing is stuck.
 */
export function followed(steps: readonly RoundStep[], line: ApprovalLine): RoundStep[] {
  return steps.map((step) => {
    if (!isOpen(step)) return step;
    const { who, escalates } = stepOf(line, step);
    const found = new Set([
      ...line.peopleOf(who),
      ...(step.escalatedAt !== null && escalates ? line.peopleOf(escalates) : []),
    ]);
    const people = found.size > 0 ? found : new Set(line.admins);
    const kept = step.seats.filter((seat) => seat.decision !== null || people.has(seat.personId));
    const come = [...people].filter((id) => !kept.some((seat) => seat.personId === id));
    return {
      ...step,
      foundIn: line.foundIn,
      seats: [...kept, ...come.map(seatOf)].toSorted((a, b) => a.personId - b.personId),
    };
  });
}

/** Where a round comes to when the organisation has moved: it may be that nobody is missing any more. */
export function followRound(
  steps: readonly RoundStep[],
  line: ApprovalLine,
): Result<RoundOutcome, StepOfNobody> {
  const moved = moveOn(followed(steps, line), line);
  if (!moved.ok || moved.value.state !== "approved") return moved;
  const end: RoundEvent = { event: "approved", step: null, by: null, reason: null };
  return ok({ ...moved.value, events: [...moved.value.events, end] });
}

/** A round whose late steps have gone to whom they are escalated to as well; each once. */
export function escalated(
  steps: readonly RoundStep[],
  line: ApprovalLine,
): { readonly steps: readonly RoundStep[]; readonly events: readonly RoundEvent[] } {
  const events: RoundEvent[] = [];
  const late = steps.map((step) => {
    const isLate = isOpen(step) && step.dueAt !== null && step.dueAt < line.at;
    if (!isLate || step.escalatedAt !== null) return step;
    if (stepOf(line, step).escalates)
      events.push({ event: "escalated", step: step.code, by: null, reason: null });
    return { ...step, escalatedAt: line.at };
  });
  return { steps: late, events };
}
