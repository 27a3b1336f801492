import { changeKey } from "./draft.ts";
import { isSameBody } from "./draft-mirror.ts";
import type { DraftStorePort } from "./draft-store.ts";
import type { DecideEntry } from "./outbox-entry.ts";

/** Takes away the draft of what an approver filled in, once it has been delivered; not one that says anything else by now. */
export async function endDecisionDraft(store: DraftStorePort, entry: DecideEntry): Promise<void> {
  const { person, form, record, queuedAt, decision } = entry;
  const filled = decision.body;
  if (!filled) return;
  await store.removeDraft(changeKey(person, form, record), (stored) => {
    if (!stored || stored.savedAt > queuedAt) return false;
    const own = Object.fromEntries(Object.keys(filled).map((key) => [key, stored.body[key] ?? null]));
    return isSameBody(own, filled);
  });
}
