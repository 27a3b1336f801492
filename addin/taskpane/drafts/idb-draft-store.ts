import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Draft } from "./draft.ts";
import type { DraftStorePort } from "./draft-store.ts";
import type { OutboxEntry } from "./outbox-entry.ts";

interface Schema extends DBSchema {
  drafts: { key: string; value: Draft; indexes: { person: string } };
  outbox: { key: string; value: OutboxEntry; indexes: { person: string } };
}

const VERSION = 1;

/** Keeps drafts and waiting sends in the browser's own database. `name` holds the host's partition key. */
export function createIdbDraftStore(name: string): DraftStorePort {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const database = () => {
    opened ??= openDatabase(name, () => (opened = undefined));
    return opened;
  };
  return {
    readDraft: async (key) => (await database()).get("drafts", key),
    listDrafts: async (person) => (await database()).getAllFromIndex("drafts", "person", person),
    writeDraft: async (draft) => {
      await (await database()).put("drafts", draft);
    },
    removeDraft: async (key) => (await database()).delete("drafts", key),
    listOutbox: async (person) => {
      const entries = await (await database()).getAllFromIndex("outbox", "person", person);
      return entries.toSorted((left, right) => left.queuedAt - right.queuedAt);
    },
    enqueue: async (entry) => {
      const transaction = (await database()).transaction(["drafts", "outbox"], "readwrite");
      await Promise.all([
        transaction.objectStore("outbox").put(entry),
        transaction.objectStore("drafts").delete(entry.draft.key),
        transaction.done,
      ]);
    },
    updateEntry: async (entry) => {
      await (await database()).put("outbox", entry);
    },
    settle: async (id, back) => {
      const transaction = (await database()).transaction(["drafts", "outbox"], "readwrite");
      await Promise.all([
        transaction.objectStore("outbox").delete(id),
        back ? transaction.objectStore("drafts").put(back) : undefined,
        transaction.done,
      ]);
    },
  };
}

function openDatabase(name: string, lost: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, VERSION, {
    upgrade: (database) => {
      database.createObjectStore("drafts", { keyPath: "key" }).createIndex("person", "person");
      database.createObjectStore("outbox", { keyPath: "id" }).createIndex("person", "person");
    },
    // A newer pane in another window wants to change the shape: let it, and open again at the next call.
    blocking: (_version, _blockedVersion, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      lost();
    },
    terminated: lost,
  });
}
