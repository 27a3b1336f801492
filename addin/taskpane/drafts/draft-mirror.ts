import type { ServerDraft } from "#shared/contract/drafts";
import type { RecordBody } from "#shared/contract/records";
import type { Draft } from "./draft.ts";

/**
 * What the server has of a draft, as this device last heard. A mirror whose draft is neither here nor in the outbox
 * belongs to one that has ended here, and the server is still to be told. `theirs`: another device has gone on with
 * it, and the person is still to choose.
 */
export type DraftMirror = {
  readonly key: string;
  readonly person: string;
  readonly version: number;
  readonly body: RecordBody;
  readonly theirs: ServerDraft | null;
};

/** The mirror of a draft that the server has as it says. */
export function mirrorOf(draft: Pick<Draft, "key" | "person">, server: ServerDraft): DraftMirror {
  const { version, body } = server;
  return { key: draft.key, person: draft.person, version, body, theirs: null };
}

/** Whether two bodies say the same, whatever the order of their keys. */
export function isSameBody(left: RecordBody, right: RecordBody): boolean {
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => JSON.stringify(left[key] ?? null) === JSON.stringify(right[key] ?? null));
}

/** Whether the server has everything that a draft says. */
export function isMirrored(draft: Draft, mirror: DraftMirror | undefined): boolean {
  return mirror !== undefined && isSameBody(draft.body, mirror.body);
}
