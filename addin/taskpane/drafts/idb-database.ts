import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from "idb";
import { spareKey, type Draft } from "./draft.ts";
import type { DraftMirror } from "./draft-mirror.ts";
import type { KeptFile } from "./kept-file.ts";
import type { OutboxEntry } from "./outbox-entry.ts";

/** What the browser's own database holds. The contents of files stand by themselves, so that a list reads none. */
export interface IdbSchema extends DBSchema {
  drafts: { key: string; value: Draft; indexes: { person: string } };
  mirrors: { key: string; value: DraftMirror; indexes: { person: string } };
  outbox: { key: string; value: OutboxEntry; indexes: { person: string } };
  files: { key: string; value: KeptFile; indexes: { person: string } };
  contents: { key: string; value: Blob };
}

/** Gives the open database, opening it where it is not. */
export type IdbDatabase = () => Promise<IDBPDatabase<IdbSchema>>;

type Upgrade = IDBPTransaction<IdbSchema, StoreNames<IdbSchema>[], "versionchange">;

const VERSION = 3;

/** The browser's database of this name, which holds the host's partition key. */
export function createIdbDatabase(name: string): IdbDatabase {
  let opened: Promise<IDBPDatabase<IdbSchema>> | undefined;
  return () => {
    opened ??= openDatabase(name, () => (opened = undefined));
    return opened;
  };
}

function openDatabase(name: string, lost: () => void): Promise<IDBPDatabase<IdbSchema>> {
  return openDB<IdbSchema>(name, VERSION, {
    upgrade: async (database, oldVersion, _newVersion, transaction) => {
      if (oldVersion < 3) {
        database.createObjectStore("files", { keyPath: "id" }).createIndex("person", "person");
        database.createObjectStore("contents");
      }
      if (oldVersion < 2) {
        database.createObjectStore("mirrors", { keyPath: "key" }).createIndex("person", "person");
      }
      if (oldVersion === 0) {
        database.createObjectStore("drafts", { keyPath: "key" }).createIndex("person", "person");
        database.createObjectStore("outbox", { keyPath: "id" }).createIndex("person", "person");
      }
      if (oldVersion === 1) await tellWriters(transaction);
    },
    // A newer pane in another window wants to change the shape: let it, and open again at the next call.
    blocking: (_version, _blockedVersion, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      lost();
    },
    terminated: lost,
  });
}

/** Version 1 knew neither writers nor acts, and one draft of a new record a form. */
async function tellWriters(transaction: Upgrade): Promise<void> {
  for await (const cursor of transaction.objectStore("drafts").iterate()) {
    const draft = { ...cursor.value, writer: "" };
    const key = draft.key.endsWith("|new") ? `${draft.key}|${crypto.randomUUID()}` : draft.key;
    await cursor.delete();
    await transaction.objectStore("drafts").put({ ...draft, key });
  }
  for await (const cursor of transaction.objectStore("outbox").iterate()) {
    const entry = cursor.value;
    if (entry.act === "withdraw" || entry.act === "decide") continue;
    const draft = { ...entry.draft, key: spareKey(entry.draft, entry.id), writer: "" };
    const added = { act: "send", name: entry.id, about: "", reason: null, refusal: null } as const;
    await cursor.update({ ...entry, ...added, draft });
  }
}
