import { isSameWriting, type Draft } from "./draft.ts";
import type { DraftMirror } from "./draft-mirror.ts";
import type { DraftStorePort } from "./draft-store.ts";
import type { OutboxEntry } from "./outbox-entry.ts";

/** Keeps drafts for as long as the page lives: for browsers that refuse their database, such as private windows. */
export function createMemoryDraftStore(): DraftStorePort {
  const drafts = new Map<string, Draft>();
  const mirrors = new Map<string, DraftMirror>();
  const outbox = new Map<string, OutboxEntry>();
  return {
    readDraft: async (key) => drafts.get(key),
    listDrafts: async (person) => [...drafts.values()].filter((draft) => draft.person === person),
    writeDraft: async (draft, may, mirror) => {
      if (!may(drafts.get(draft.key))) return false;
      drafts.set(draft.key, draft);
      if (mirror) mirrors.set(mirror.key, mirror);
      return true;
    },
    removeDraft: async (key, may) => {
      if (!may(drafts.get(key))) return false;
      drafts.delete(key);
      return true;
    },
    listMirrors: async (person) => [...mirrors.values()].filter((mirror) => mirror.person === person),
    writeMirror: async (mirror) => {
      mirrors.set(mirror.key, mirror);
    },
    removeMirror: async (key) => {
      mirrors.delete(key);
    },
    listOutbox: async (person) =>
      [...outbox.values()]
        .filter((entry) => entry.person === person)
        .toSorted((left, right) => left.queuedAt - right.queuedAt),
    enqueue: async (entry) => {
      outbox.set(entry.id, entry);
      if (entry.act !== "send") return;
      const stored = drafts.get(entry.draft.key);
      if (stored && isSameWriting(stored, entry.draft)) drafts.delete(stored.key);
    },
    updateEntry: async (entry) => {
      if (outbox.has(entry.id)) outbox.set(entry.id, entry);
    },
    settle: async (entry, back) => {
      if (!outbox.delete(entry.id) || !back) return undefined;
      const key = drafts.has(back.draft.key) ? back.spare : back.draft.key;
      drafts.set(key, { ...back.draft, key });
      return key;
    },
  };
}
