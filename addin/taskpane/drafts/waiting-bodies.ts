import type { RecordBody } from "#shared/contract/records";
import type { DraftJournalPort } from "./draft-journal.ts";
import type { DraftStorePort } from "./draft-store.ts";
import type { OutboxEntry } from "./outbox-entry.ts";

/** What an entry of the outbox fills in. */
export function bodyOfEntry(entry: OutboxEntry): RecordBody {
  if (entry.act === "send") return entry.body;
  return entry.act === "decide" ? (entry.decision.body ?? {}) : {};
}

/** Every body of a person that has yet to be sent, wherever it is kept. One that is on its way between two is in either. */
export async function waitingBodies(
  store: DraftStorePort,
  journal: DraftJournalPort,
  person: string,
): Promise<readonly RecordBody[]> {
  const typed = journal.list().flatMap(({ draft, opened }) => [draft.body, opened.body]);
  const drafts = await store.listDrafts(person);
  const outbox = await store.listOutbox(person);
  const again = await store.listDrafts(person);
  return [
    ...typed,
    ...[...drafts, ...again].map(({ body }) => body),
    ...outbox.flatMap((entry) => [bodyOfEntry(entry), ...(entry.act === "send" ? [entry.draft.body] : [])]),
  ];
}
