import type { RecordEvent } from "#shared/contract/approvals";
import type { LifeRows } from "./life.repository.ts";

type EventRow = LifeRows["events"][number];

/** Acts that write a revision; the other events happen to the one there is. */
const WRITING: ReadonlySet<RecordEvent> = new Set([
  "resubmitted",
  "amended",
  "migrated",
  "imported",
  "passed",
  "returned",
]);

/**
 * All that happened to a record, oldest first. What is not kept is told by its revision: the first was its sending,
 * and one that no event speaks of a plain change.
 */
export function toldEvents({ events, revisions }: Pick<LifeRows, "events" | "revisions">): EventRow[] {
  const untold = revisions.filter(
    ({ revision, at, by_code: by }) =>
      !events.some((event) =>
        revision === 1
          ? event.event === "imported" && event.revision === 1
          : event.revision === revision &&
            WRITING.has(event.event) &&
            event.at === at &&
            event.by_code === by,
      ),
  );
  const derived = untold.map((revision): EventRow => ({
    ...revision,
    event: revision.revision === 1 ? "submitted" : "changed",
    step: null,
  }));
  // A stable sort: at one instant a revision stands before what happened to it.
  return [...derived, ...events].toSorted(
    (a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0) || a.revision - b.revision,
  );
}
