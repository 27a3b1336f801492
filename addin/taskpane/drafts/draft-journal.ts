import { isSameWriting, spareKey, type Draft } from "./draft.ts";
import { ANY_WRITING, type DraftStorePort } from "./draft-store.ts";

/**
 * Where every keystroke is put down before anything else: the browser's database answers too late for a page that
 * goes. The next page takes it over into the store.
 */
export type DraftJournalPort = {
  readonly keep: (entry: JournalEntry) => void;
  readonly forget: (key: string) => void;
  readonly list: () => readonly JournalEntry[];
};

/** A draft as it was typed, and as it had been opened. */
export type JournalEntry = { readonly draft: Draft; readonly opened: Draft };

const PREFIX = "fieldsheet.draft-journal.";

/** A journal in the browser's localStorage. `scope` keeps the partitions of the host apart. */
export function createStorageJournal(storage: Storage, scope: string): DraftJournalPort {
  const prefix = `${PREFIX}${scope}|`;
  return {
    keep: (entry) => {
      try {
        storage.setItem(prefix + entry.draft.key, JSON.stringify(entry));
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

/**
 * Takes over what an earlier page typed and could not store. Where somebody else has written on the draft since, the
 * words get a draft of their own.
 */
export async function absorbJournal(
  journal: DraftJournalPort,
  store: DraftStorePort,
  newId: () => string,
): Promise<void> {
  for (const { draft, opened } of journal.list()) {
    let known = false;
    const done = await store.writeDraft(draft, (stored) => {
      known = stored?.writer === draft.writer && stored.savedAt >= draft.savedAt;
      return !known && (!stored || stored.writer === draft.writer || isSameWriting(stored, opened));
    });
    if (!done && !known) await store.writeDraft({ ...draft, key: spareKey(draft, newId()) }, ANY_WRITING);
    journal.forget(draft.key);
  }
}

function readEntry(text: string | null): readonly JournalEntry[] {
  if (text === null) return [];
  try {
    const entry: JournalEntry = JSON.parse(text);
    return [entry];
  } catch (thrown) {
    reportError(thrown);
    return [];
  }
}
