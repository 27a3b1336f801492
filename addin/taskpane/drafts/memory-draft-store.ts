import type { Draft } from "./draft.ts";
import type { DraftStorePort } from "./draft-store.ts";
import type { OutboxEntry } from "./outbox-entry.ts";

/** Keeps drafts for as long as the page lives: for browsers that refuse their database, such as private windows. */
export function createMemoryDraftStore(): DraftStorePort {
  const drafts = new Map<string, Draft>();
  const outbox = new Map<string, OutboxEntry>();
  return {
    readDraft: async (key) => drafts.get(key),
    listDrafts: async (person) => [...drafts.values()].filter((draft) => draft.person === person),
    writeDraft: async (draft) => {
      drafts.set(draft.key, draft);
    },
    removeDraft: async (key) => {
      drafts.delete(key);
    },
    listOutbox: async (person) =>
      [...outbox.values()]
        .filter((entry) => entry.person === person)
        .toSorted((left, right) => left.queuedAt - right.queuedAt),
    enqueue: async (entry) => {
      outbox.set(entry.id, entry);
      drafts.delete(entry.draft.key);
    },
    updateEntry: async (entry) => {
      outbox.set(entry.id, entry);
    },
    settle: async (id, back) => {
      outbox.delete(id);
      if (back) drafts.set(back.key, back);
    },
  };
}
