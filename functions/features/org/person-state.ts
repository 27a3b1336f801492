import type { Day } from "#shared/calendar/day";
import type { Posting } from "./posting.ts";

/** A posting with what the person is there. */
export type RolePosting = Posting & { readonly role: string };

/** A person with all postings, in order of days. */
export type PersonState = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly joinedDay: Day;
  readonly confirmedDay: Day | null;
  readonly leftDay: Day | null;
  readonly postings: readonly RolePosting[];
};

/** A unit that people can be posted in, and the first day it is there. */
export type PostingUnit = { readonly id: number; readonly code: string; readonly firstDay: Day };

/** The people that some rows name, while the rows are applied one after another. Keys are lower case. */
export type PeopleState = {
  readonly people: Map<string, PersonState>;
  readonly units: ReadonlyMap<string, PostingUnit>;
  /** Administrators for good who have not left, and the day they became it. */
  readonly admins: ReadonlyMap<string, Day>;
  nextId: number;
};

/** A unit by its id. */
export function unitById(state: PeopleState, unitId: number): PostingUnit | undefined {
  return [...state.units.values()].find((unit) => unit.id === unitId);
}
