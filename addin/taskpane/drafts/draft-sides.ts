import type { Draft } from "./draft.ts";
import type { DraftMirror } from "./draft-mirror.ts";
import type { DraftStorePort } from "./draft-store.ts";

/** Drafts and what the server has of them, both by key; and the keys of those that the outbox holds. */
export type Sides = {
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly mirrors: ReadonlyMap<string, DraftMirror>;
  readonly sending: ReadonlySet<string>;
};

/** Reads both sides of a person's drafts. A draft that goes to the outbox meanwhile is seen in one place at least. */
export async function readSides(store: DraftStorePort, person: string): Promise<Sides> {
  const drafts = await store.listDrafts(person);
  const outbox = await store.listOutbox(person);
  const mirrors = await store.listMirrors(person);
  return {
    drafts: new Map(drafts.map((draft) => [draft.key, draft])),
    mirrors: new Map(mirrors.map((mirror) => [mirror.key, mirror])),
    sending: new Set(outbox.flatMap((entry) => (entry.act === "send" ? [entry.draft.key] : []))),
  };
}
