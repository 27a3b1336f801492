import type { RecordEvent, RecordLife } from "#shared/contract/approvals";
import type { Text } from "#shared/contract/language";
import type { RecordBody, RecordRevision } from "#shared/contract/records";
import { ok } from "#shared/result";
import type { Asked } from "../../../ui/failure.ts";
import type { PaneApi } from "../../pane-api.ts";

/** One thing that happened to a record. `changed` where it wrote a revision: the body before it and the one after. */
export type Happening = {
  readonly key: string;
  readonly at: string;
  /** Null for the clock. */
  readonly by: string | null;
  readonly event: RecordEvent;
  readonly step: Text | null;
  readonly reason: string | null;
  readonly revision: number;
  readonly changed: { readonly before: RecordBody; readonly after: RecordBody } | undefined;
};

/** Everything that happened to a record, the latest first: what was done, and what that changed. */
export async function readHappenings(api: PaneApi, record: number): Asked<readonly Happening[]> {
  const [life, revisions] = await Promise.all([api.readLife(record), api.readHistory(record)]);
  if (!life.ok) return life;
  return revisions.ok ? ok(happeningsOf(life.value.events, revisions.value)) : revisions;
}

/**
 * Puts events and revisions together: the first event of a revision tells what it changed. A revision that no event
 * speaks of is told by itself.
 */
export function happeningsOf(
  events: RecordLife["events"],
  revisions: readonly RecordRevision[],
): readonly Happening[] {
  const bodyOf = new Map(revisions.map(({ revision, body }) => [revision, body]));
  const changeOf = (revision: number) => {
    const after = bodyOf.get(revision);
    return after && { before: bodyOf.get(revision - 1) ?? {}, after };
  };
  const told = new Set<number>();
  const happened = events.map((event, index): Happening => {
    const first = !told.has(event.revision);
    told.add(event.revision);
    return {
      ...event,
      key: `event-${index}`,
      by: event.by?.name ?? null,
      changed: first ? changeOf(event.revision) : undefined,
    };
  });
  const untold = revisions
    .filter(({ revision }) => !told.has(revision))
    .map(({ revision, at, by, reason }): Happening => ({
      key: `revision-${revision}`,
      at,
      by,
      event: revision === 1 ? "submitted" : "changed",
      step: null,
      reason,
      revision,
      changed: changeOf(revision),
    }));
  const all = [...happened, ...untold];
  const order = new Map(all.map(({ key }, index) => [key, index]));
  // A stable order: what has one instant stays as it happened.
  return all.toSorted(
    (left, right) =>
      (left.at < right.at ? 1 : left.at > right.at ? -1 : 0) ||
      (order.get(right.key) ?? 0) - (order.get(left.key) ?? 0),
  );
}
