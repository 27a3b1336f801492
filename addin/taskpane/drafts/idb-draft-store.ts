import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from "idb";
import { isSameWriting, spareKey, type Draft } from "./draft.ts";
import type { DraftMirror } from "./draft-mirror.ts";
import type { DraftStorePort } from "./draft-store.ts";
import type { OutboxEntry } from "./outbox-entry.ts";

interface Schema extends DBSchema {
  drafts: { key: string; value: Draft; indexes: { person: string } };
  mirrors: { key: string; value: DraftMirror; indexes: { person: string } };
  outbox: { key: string; value: OutboxEntry; indexes: { person: string } };
}

const VERSION = 2;
const STORES = ["drafts", "mirrors", "outbox"] as const;
type Store<Name extends (typeof STORES)[number]> = IDBPObjectStore<Schema, typeof STORES, Name, "readwrite">;

/** The stores of one transaction. */
type Stores = {
  readonly drafts: Store<"drafts">;
  readonly mirrors: Store<"mirrors">;
  readonly outbox: Store<"outbox">;
};

/** Keeps drafts and waiting sends in the browser's own database. `name` holds the host's partition key. */
export function createIdbDraftStore(name: string): DraftStorePort {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const database = () => {
    opened ??= openDatabase(name, () => (opened = undefined));
    return opened;
  };
  /** One transaction over everything: it is written when `work` has ended well. */
  const write = async <Value>(work: (stores: Stores) => Promise<Value>): Promise<Value> => {
    // Strict: "stored" means that it survives a machine that stops.
    const transaction = (await database()).transaction(STORES, "readwrite", { durability: "strict" });
    const drafts = transaction.objectStore("drafts");
    const mirrors = transaction.objectStore("mirrors");
    const outbox = transaction.objectStore("outbox");
    const [value] = await Promise.all([work({ drafts, mirrors, outbox }), transaction.done]);
    return value;
  };
  return {
    readDraft: async (key) => (await database()).get("drafts", key),
    listDrafts: async (person) => (await database()).getAllFromIndex("drafts", "person", person),
    writeDraft: (draft, may, mirror) =>
      write(async ({ drafts, mirrors }) => {
        if (!may(await drafts.get(draft.key))) return false;
        await drafts.put(draft);
        if (mirror) await mirrors.put(mirror);
        return true;
      }),
    removeDraft: (key, may) =>
      write(async ({ drafts }) => {
        if (!may(await drafts.get(key))) return false;
        await drafts.delete(key);
        return true;
      }),
    listMirrors: async (person) => (await database()).getAllFromIndex("mirrors", "person", person),
    writeMirror: (mirror) => write(async ({ mirrors }) => void (await mirrors.put(mirror))),
    removeMirror: (key) => write(async ({ mirrors }) => mirrors.delete(key)),
    listOutbox: async (person) => {
      const entries = await (await database()).getAllFromIndex("outbox", "person", person);
      return entries.toSorted((left, right) => left.queuedAt - right.queuedAt);
    },
    enqueue: (entry) =>
      write(async ({ drafts, outbox }) => {
        await outbox.put(entry);
        if (entry.act !== "send") return;
        const stored = await drafts.get(entry.draft.key);
        if (stored && isSameWriting(stored, entry.draft)) await drafts.delete(stored.key);
      }),
    updateEntry: (entry) =>
      write(async ({ outbox }) => {
        if ((await outbox.getKey(entry.id)) !== undefined) await outbox.put(entry);
      }),
    settle: (entry, back) =>
      write(async ({ drafts, outbox }) => {
        if ((await outbox.getKey(entry.id)) === undefined) return undefined;
        await outbox.delete(entry.id);
        if (!back) return undefined;
        const taken = (await drafts.getKey(back.draft.key)) !== undefined;
        return drafts.put({ ...back.draft, key: taken ? back.spare : back.draft.key });
      }),
  };
}

function openDatabase(name: string, lost: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, VERSION, {
    upgrade: async (database, oldVersion, _newVersion, transaction) => {
      database.createObjectStore("mirrors", { keyPath: "key" }).createIndex("person", "person");
      if (oldVersion === 0) {
        database.createObjectStore("drafts", { keyPath: "key" }).createIndex("person", "person");
        database.createObjectStore("outbox", { keyPath: "id" }).createIndex("person", "person");
        return;
      }
      // Version 1 knew neither writers nor acts, and one draft of a new record a form.
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
    },
    // A newer pane in another window wants to change the shape: let it, and open again at the next call.
    blocking: (_version, _blockedVersion, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      lost();
    },
    terminated: lost,
  });
}
