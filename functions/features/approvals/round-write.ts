import type { Round, RoundEvent, RoundStep } from "./round.ts";

/** A record's round on its way in. The record may be new, so it is named by form and number. */
export type RoundWrite = {
  readonly formId: number;
  readonly number: string;
  /** The round as it was read, so that nobody else has moved it; null for a new record. */
  readonly before: { readonly recordId: number; readonly round: Round | null } | null;
  readonly after: Round;
};

/** What happened to a record; `revision` is the record's after the act. */
export type EventWrite = RoundEvent & {
  readonly formId: number;
  readonly number: string;
  readonly revision: number;
};

/** The steps of a round that are not as they were. */
export function changedSteps({ before, after }: RoundWrite): RoundStep[] {
  const old = before?.round?.round === after.round ? before.round.steps : [];
  return after.steps.filter(
    (step) => JSON.stringify({ ...step, seats: [] }) !== JSON.stringify(withoutSeats(old[step.position])),
  );
}

/** Seats that come or change, and those that go, each with its step's position. */
export function changedSeats({ before, after }: RoundWrite): {
  readonly come: { readonly position: number; readonly seat: RoundStep["seats"][number] }[];
  readonly gone: { readonly position: number; readonly personId: number }[];
} {
  const old = before?.round?.round === after.round ? before.round.steps : [];
  return {
    come: after.steps.flatMap(({ position, seats }) => {
      const present = new Set(old[position]?.seats.map((seat) => JSON.stringify(seat)));
      return seats.filter((seat) => !present.has(JSON.stringify(seat))).map((seat) => ({ position, seat }));
    }),
    gone: old.flatMap(({ position, seats }) => {
      const left = new Set(after.steps[position]?.seats.map(({ personId }) => personId));
      return seats
        .filter(({ personId }) => !left.has(personId))
        .map(({ personId }) => ({ position, personId }));
    }),
  };
}

function withoutSeats(step: RoundStep | undefined): RoundStep | undefined {
  return step && { ...step, seats: [] };
}
