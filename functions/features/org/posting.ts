import type { Day } from "#shared/calendar/day";

/** Where a person stands from a day on until, and without, another. */
export type Posting = { readonly unitId: number; readonly from: Day; readonly until: Day };

/** A posting or placement that has not ended: 10000-01-01. */
export const STILL: Day = 2_932_897;

/** The unit a person is posted in on a day. */
export function unitOn(postings: readonly Posting[], day: Day): number | undefined {
  return postings.find((posting) => posting.from <= day && day < posting.until)?.unitId;
}
