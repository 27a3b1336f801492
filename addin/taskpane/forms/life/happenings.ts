import type { RecordEvent, RecordLife } from "#shared/contract/approvals";
import type { Text } from "#shared/contract/language";
import type { RecordBody, RecordRevision } from "#shared/contract/records";
import { ok } from "#shared/result";
import type { Asked } from "../../../ui/failure.ts";
import type { FormOffer, PaneApi } from "../../pane-api.ts";
import { readDocument } from "../print/read-document.ts";

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

/** What happened to a record, the latest first, and its form in the version that it is written in. */
export type RecordStory = { readonly offer: FormOffer; readonly happenings: readonly Happening[] };

/** Reads what was done to a record, and what that changed. `inForce` is its form in the version that is in force. */
export async function readStory(api: PaneApi, inForce: FormOffer, record: number): Asked<RecordStory> {
  const [read, revisions] = await Promise.all([readDocument(api, inForce, record), api.readHistory(record)]);
  if (!read.ok) return read;
  if (!revisions.ok) return revisions;
  const { offer, life } = read.value;
  return ok({ offer, happenings: happeningsOf(life.events, revisions.value) });
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
