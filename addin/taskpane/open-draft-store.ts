import type { DraftStorePort } from "./drafts/draft-store.ts";
import type { FileStorePort } from "./drafts/file-store.ts";
import { createIdbDatabase } from "./drafts/idb-database.ts";
import { createIdbDraftStore } from "./drafts/idb-draft-store.ts";
import { createIdbFileStore } from "./drafts/idb-file-store.ts";
import { createMemoryDraftStore } from "./drafts/memory-draft-store.ts";
import { createMemoryFileStore } from "./drafts/memory-file-store.ts";

/** Where drafts and their files are kept, and whether they outlive the page. */
export type OpenedStores = {
  readonly drafts: DraftStorePort;
  readonly files: FileStorePort;
  readonly last: boolean;
};

/** Opens the browser's database, or memory where the browser refuses it: then drafts do not outlive the page. */
export async function openDraftStore(partitionKey: string): Promise<OpenedStores> {
  const database = createIdbDatabase(`fieldsheet${partitionKey}`);
  const drafts = createIdbDraftStore(database);
  try {
    await drafts.readDraft("");
    return { drafts, files: createIdbFileStore(database), last: true };
  } catch (thrown) {
    reportError(thrown);
    return { drafts: createMemoryDraftStore(), files: createMemoryFileStore(), last: false };
  }
}
