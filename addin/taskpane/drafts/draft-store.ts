import type { Draft } from "./draft.ts";
import type { DraftMirror } from "./draft-mirror.ts";
import type { OutboxEntry } from "./outbox-entry.ts";

/** Decides inside a write whether the draft in the store may be replaced. */
export type MayReplace = (stored: Draft | undefined) => boolean;

/** A draft that comes back from the outbox, and the key for it where another one has its own by now. */
export type KeptBack = { readonly draft: Draft; readonly spare: string };

/** Where drafts and waiting sends are kept. Each call is one transaction: it happens whole or not at all. */
export type DraftStorePort = {
  readonly readDraft: (key: string) => Promise<Draft | undefined>;
  readonly listDrafts: (person: string) => Promise<readonly Draft[]>;
  /** Writes the draft, and its mirror where one is given, if `may` allows; says whether it did. */
  readonly writeDraft: (draft: Draft, may: MayReplace, mirror?: DraftMirror) => Promise<boolean>;
  /** Takes a draft away, if `may` allows; says whether it did. */
  readonly removeDraft: (key: string, may: MayReplace) => Promise<boolean>;
  /** What the server has of a person's drafts. */
  readonly listMirrors: (person: string) => Promise<readonly DraftMirror[]>;
  readonly writeMirror: (mirror: DraftMirror) => Promise<void>;
  readonly removeMirror: (key: string) => Promise<void>;
  /** Waiting sends of a person, oldest first. */
  readonly listOutbox: (person: string) => Promise<readonly OutboxEntry[]>;
  /** Takes an entry in. The draft of a send goes, unless somebody has written on it since. */
  readonly enqueue: (entry: OutboxEntry) => Promise<void>;
  /** Notes how an entry fared, while it still waits. */
  readonly updateEntry: (entry: OutboxEntry) => Promise<void>;
  /** Ends an entry, once. `back` is what to keep of it, under `spare` where its key is taken; gives the key it is kept by. */
  readonly settle: (entry: OutboxEntry, back?: KeptBack) => Promise<string | undefined>;
};

/** Replaces whatever is there. */
export const ANY_WRITING: MayReplace = () => true;
