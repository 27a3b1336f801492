import type { Draft } from "./draft.ts";
import type { OutboxEntry } from "./outbox-entry.ts";

/** Where drafts and waiting sends are kept. Each call is one transaction: it happens whole or not at all. */
export type DraftStorePort = {
  readonly readDraft: (key: string) => Promise<Draft | undefined>;
  readonly listDrafts: (person: string) => Promise<readonly Draft[]>;
  readonly writeDraft: (draft: Draft) => Promise<void>;
  readonly removeDraft: (key: string) => Promise<void>;
  /** Waiting sends of a person, oldest first. */
  readonly listOutbox: (person: string) => Promise<readonly OutboxEntry[]>;
  /** Makes a draft a waiting send. */
  readonly enqueue: (entry: OutboxEntry) => Promise<void>;
  readonly updateEntry: (entry: OutboxEntry) => Promise<void>;
  /** Ends a waiting send; `back` is the draft to keep when it was not taken. */
  readonly settle: (id: string, back?: Draft) => Promise<void>;
};
