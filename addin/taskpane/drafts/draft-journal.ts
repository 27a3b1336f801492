import type { Draft } from "./draft.ts";
import type { DraftStorePort } from "./draft-store.ts";

/**
 * Where a draft is put in the last moment of a page: the browser's database answers too late for a page that goes,
 * so this one writes before it returns. The next page takes it over into the store.
 */
export type DraftJournalPort = {
  readonly keep: (draft: Draft) => void;
  readonly forget: (key: string) => void;
  readonly list: () => readonly Draft[];
};

const PREFIX = "fieldsheet.draft-journal.";

/** A journal in the browser's localStorage. `scope` keeps the partitions of the host apart. */
export function createStorageJournal(storage: Storage, scope: string): DraftJournalPort {
  const prefix = `${PREFIX}${scope}|`;
  return {
    keep: (draft) => {
      try {
        storage.setItem(prefix + draft.key, JSON.stringify(draft));
      } catch (thrown) {
        // A full or forbidden storage: the database has been told as well.
        reportError(thrown);
      }
    },
    forget: (key) => storage.removeItem(prefix + key),
    list: () =>
      Object.keys(storage)
        .filter((key) => key.startsWith(prefix))
        .flatMap((key) => readEntry(storage.getItem(key))),
  };
}

/** Takes over what an earlier page put down in its last moment, where it is newer than what the store has. */
export async function absorbJournal(journal: DraftJournalPort, store: DraftStorePort): Promise<void> {
  for (const draft of journal.list()) {
    const stored = await store.readDraft(draft.key);
    if (!stored || stored.savedAt < draft.savedAt) await store.writeDraft(draft);
    journal.forget(draft.key);
  }
}

function readEntry(text: string | null): readonly Draft[] {
  if (text === null) return [];
  try {
    const draft: Draft = JSON.parse(text);
    return [draft];
  } catch (thrown) {
    reportError(thrown);
    return [];
  }
}
