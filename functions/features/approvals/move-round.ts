import type { ApprovalStep } from "#shared/rulebook/form-definition";
import { err, ok, type Result } from "#shared/result";
import type { ApprovalLine } from "./approval-line.ts";
import { isOpen, type RoundEvent, type RoundOutcome, type RoundStep, type Seat } from "./round.ts";

/** A step that applies and that nobody can decide. */
export type StepOfNobody = { readonly step: ApprovalStep };

/**
 * A new round: the first steps that apply are open, those that do not are skipped.
 * @returns where it has come to, or the first step that applies and has nobody
 */
export function openRound(line: ApprovalLine): Result<RoundOutcome, StepOfNobody> {
  const nobody = line.approval.steps.find(
    (step) => line.applies(step) && line.peopleOf(step.who).length === 0,
  );
  if (nobody) return err({ step: nobody });
  const steps = line.approval.steps.map(({ code }, position): RoundStep => ({
    code,
    position,
    state: "waiting",
    openedAt: null,
    dueAt: null,
    decidedAt: null,
    escalatedAt: null,
    foundIn: null,
    seats: [],
  }));
  return moveOn(steps, line);
}

/**
 * Takes a round as far as it goes without anybody deciding. Whoever has passed a step of it passes what else it asks of
 * them, unless that step has fields to fill. What is not open yet is judged by the record's present body.
 */
export function moveOn(steps: readonly RoundStep[], line: ApprovalLine): Result<RoundOutcome, StepOfNobody> {
  let present = steps;
  const events: RoundEvent[] = [];
  for (;;) {
    const passed = passedByThemselves(present, line);
    events.push(...passed.events);
    present = passed.steps;
    if (present.some(isOpen)) return ok({ steps: present, state: "submitted", events });
    const opened = openNext(present, line);
    if (!opened.ok) return opened;
    present = opened.value;
    if (!present.some(isOpen)) return ok({ steps: present, state: "approved", events });
  }
}

/** A step's definition; the line's steps are those of the round. */
export function stepOf(line: ApprovalLine, { position }: RoundStep): ApprovalStep {
  const step = line.approval.steps[position];
  if (step === undefined) throw new RangeError(`No step at ${position}.`);
  return step;
}

function passedByThemselves(
  steps: readonly RoundStep[],
  line: ApprovalLine,
): { readonly steps: readonly RoundStep[]; readonly events: readonly RoundEvent[] } {
  const passers = new Set(
    steps.flatMap(({ seats }) =>
      seats.filter(({ decision }) => decision === "pass").map(({ personId }) => personId),
    ),
  );
  const events: RoundEvent[] = [];
  const after = steps.map((step) => {
    if (!isOpen(step)) return step;
    const definition = stepOf(line, step);
    const seats = line.asks(definition)
      ? step.seats
      : step.seats.map((seat): Seat =>
          seat.decision === null && passers.has(seat.personId)
            ? { ...seat, decision: "pass", at: line.at }
            : seat,
        );
    if (seats.some((seat, index) => seat !== step.seats[index]))
      events.push({ event: "passed", step: step.code, by: null, reason: null });
    return isPassed({ ...step, seats }, definition, line)
      ? { ...step, seats, state: "passed" as const, decidedAt: line.at }
      : { ...step, seats };
  });
  return { steps: after, events };
}

/** Any one is enough, unless all are asked; then all who stand in the relation now, or one whom it was escalated to. */
function isPassed(step: RoundStep, { all, who, escalates }: ApprovalStep, line: ApprovalLine): boolean {
  const passed = new Set(step.seats.flatMap((seat) => (seat.decision === "pass" ? [seat.personId] : [])));
  if (!all) return passed.size > 0;
  const asked = line.peopleOf(who);
  const called = step.escalatedAt !== null && escalates ? line.peopleOf(escalates) : [];
  return (
    (asked.length > 0 && asked.every((id) => passed.has(id))) ||
    called.some((id) => passed.has(id) && !asked.includes(id)) ||
    (asked.length === 0 && passed.size > 0)
  );
}

function openNext(
  steps: readonly RoundStep[],
  line: ApprovalLine,
): Result<readonly RoundStep[], StepOfNobody> {
  const reached = Math.max(
    -1,
    ...steps.filter(({ state }) => state === "passed").map(({ position }) => position),
  );
  const first = steps.find((step) => step.position > reached && line.applies(stepOf(line, step)));
  const together = first && groupFrom(first, steps, line);
  const after: RoundStep[] = [];
  for (const step of steps) {
    if (step.position <= reached) {
      after.push(step);
      continue;
    }
    const definition = stepOf(line, step);
    if (!line.applies(definition)) after.push({ ...step, state: "skipped" });
    else if (!together?.has(step.position)) after.push({ ...step, state: "waiting" });
    else {
      const people = line.peopleOf(definition.who);
      if (people.length === 0) return err({ step: definition });
      after.push({
        ...step,
        state: "open",
        openedAt: line.at,
        dueAt: line.dueAt(definition),
        foundIn: line.foundIn,
        seats: people.map(seatOf),
      });
    }
  }
  return ok(after);
}

/** Positions of the steps in a row that open with one: those that say the same `together`. */
function groupFrom(first: RoundStep, steps: readonly RoundStep[], line: ApprovalLine): ReadonlySet<number> {
  const { together } = stepOf(line, first);
  const group = new Set([first.position]);
  if (together === undefined) return group;
  for (const step of steps.slice(first.position + 1)) {
    if (stepOf(line, step).together !== together) break;
    group.add(step.position);
  }
  return group;
}

/** A seat that nobody has decided from. */
export function seatOf(personId: number): Seat {
  return { personId, decision: null, at: null, by: null, reason: null };
}
