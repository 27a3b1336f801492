import type { Day } from "#shared/calendar/day";
import type { ClosureRow } from "./closure.ts";
import type { PersonState } from "./person-state.ts";

/** The first day on which a person's place or standing is another than it was; null where none is. */
export function firstChangedDay(was: PersonState | undefined, person: PersonState): Day | null {
  const days: (Day | null)[] = [];
  for (const key of ["joinedDay", "confirmedDay", "leftDay"] as const) {
    if (was?.[key] !== person[key]) days.push(was?.[key] ?? null, person[key]);
  }
  const before = was?.postings ?? [];
  const index = person.postings.findIndex((posting, at) => {
    const old = before[at];
    return (
      old?.from !== posting.from ||
      old.until !== posting.until ||
      old.unitId !== posting.unitId ||
      old.role !== posting.role
    );
  });
  const at = index === -1 ? person.postings.length : index;
  const [old, posting] = [before[at], person.postings[at]];
  const isLonger =
    old && posting && old.from === posting.from && old.unitId === posting.unitId && old.role === posting.role;
  days.push(...(isLonger ? [old.until, posting.until] : [old?.from ?? null, posting?.from ?? null]));
  return earliest(days);
}

/** The first day on which somebody stands above a unit who did not before, or no longer does; null where none. */
export function firstClosureChange(gone: readonly ClosureRow[], come: readonly ClosureRow[]): Day | null {
  const ends = new Map(gone.map((row) => [startOf(row), row.until]));
  const longer = come.filter((row) => ends.has(startOf(row)));
  const starts = new Set(longer.map(startOf));
  return earliest([
    ...longer.map((row) => Math.min(row.until, ends.get(startOf(row)) ?? row.until)),
    ...[...gone, ...come].filter((row) => !starts.has(startOf(row))).map((row) => row.from),
  ]);
}

function earliest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null);
}

function startOf(row: ClosureRow): string {
  return `${row.ancestorId} ${row.unitId} ${row.from}`;
}
