import type { DraftStorePort } from "./drafts/draft-store.ts";
import { createIdbDraftStore } from "./drafts/idb-draft-store.ts";
import { createMemoryDraftStore } from "./drafts/memory-draft-store.ts";

/** Opens the browser's database, or memory where the browser refuses it: then drafts do not outlive the page. */
export async function openDraftStore(
  partitionKey: string,
): Promise<{ readonly store: DraftStorePort; readonly lasts: boolean }> {
  const store = createIdbDraftStore(`fieldsheet${partitionKey}`);
  try {
    await store.readDraft("");
    return { store, lasts: true };
  } catch (thrown) {
    reportError(thrown);
    return { store: createMemoryDraftStore(), lasts: false };
  }
}
