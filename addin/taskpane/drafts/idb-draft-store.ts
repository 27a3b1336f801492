import type { IDBPObjectStore } from "idb";
import { isSameWriting } from "./draft.ts";
import type { DraftStorePort } from "./draft-store.ts";
import type { IdbDatabase, IdbSchema } from "./idb-database.ts";

const STORES = ["drafts", "mirrors", "outbox"] as const;
type Store<Name extends (typeof STORES)[number]> = IDBPObjectStore<
  IdbSchema,
  typeof STORES,
  Name,
  "readwrite"
>;

/** The stores of one transaction. */
type Stores = {
  readonly drafts: Store<"drafts">;
  readonly mirrors: Store<"mirrors">;
  readonly outbox: Store<"outbox">;
};

/** Keeps drafts and waiting sends in the browser's own database. */
export function createIdbDraftStore(database: IdbDatabase): DraftStorePort {
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
