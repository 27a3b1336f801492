import type { FieldValue } from "#shared/contract/records";
import type { Environment } from "../../ui/environment.ts";
import { createObservable, type Observable } from "../../ui/observable.ts";
import { isSameWriting, spareKey, type Draft } from "./draft.ts";
import type { DraftJournalPort } from "./draft-journal.ts";
import { isSafe, openDraft, stepDraft, type DraftEvent, type DraftState } from "./draft-machine.ts";
import { ANY_WRITING, type DraftStorePort } from "./draft-store.ts";

/** The longest time a keystroke is not yet in the store. */
export const DRAFT_PAUSE_MS = 250;

/** How long a store that failed is left alone. */
const DRAFT_RETRY_MS = 5_000;

/** Keeps one open draft in the store while it is typed. */
export type DraftKeeper = {
  readonly state: Observable<DraftState>;
  readonly type: (field: string, value: FieldValue) => void;
  /** Writes at once what is not yet written; gives the draft as it is kept when the store has answered. */
  readonly flush: () => Promise<Draft>;
  /** Stops keeping it: nothing is written any more. */
  readonly close: () => void;
};

export type DraftKeeperParts = {
  readonly store: DraftStorePort;
  readonly journal: DraftJournalPort;
  readonly environment: Environment;
  /** Hears of every draft that the store has taken. */
  readonly onStored?: (key: string) => void;
};

/**
 * Starts keeping a draft. Every keystroke is in the journal before it returns, and in the store a moment later. Where
 * somebody else has written on the draft since it was opened, these words get a draft of their own.
 */
export function createDraftKeeper(
  opened: Draft,
  { store, journal, environment, onStored }: DraftKeeperParts,
): DraftKeeper {
  const writer = environment.newId();
  const state = createObservable(openDraft(opened));
  let writing: Promise<void> = Promise.resolve();
  let stopPause: (() => void) | undefined;
  let closed = false;

  const send = (event: DraftEvent): void => {
    if (closed) return;
    const step = stepDraft(state.current(), event);
    state.set(step.state);
    for (const effect of step.effects) {
      if (effect.kind === "pause") pause(effect.after === "failure" ? DRAFT_RETRY_MS : DRAFT_PAUSE_MS);
      else write(effect.draft, effect.sequence);
    }
  };
  const pause = (delayMs: number): void => {
    stopPause ??= environment.after(delayMs, () => {
      stopPause = undefined;
      send({ kind: "due" });
    });
  };
  const storeOnce = async (next: Draft): Promise<void> => {
    const key = state.current().draft.key;
    const draft = { ...next, key };
    const done = await store.writeDraft(
      draft,
      (stored) => !stored || stored.writer === writer || isSameWriting(stored, opened),
    );
    if (done) return;
    const own = spareKey(draft, environment.newId());
    await store.writeDraft({ ...draft, key: own }, ANY_WRITING);
    journal.forget(key);
    send({ kind: "parted", key: own });
  };
  const write = (next: Draft, sequence: number): void => {
    // One after another, so that an older one never comes last.
    writing = writing.then(async () => {
      if (closed) return;
      try {
        await storeOnce(next);
      } catch {
        return send({ kind: "store-failed", sequence });
      }
      send({ kind: "stored", sequence });
      const { draft } = state.current();
      if (isSafe(state.current())) journal.forget(draft.key);
      onStored?.(draft.key);
    });
  };

  return {
    state,
    type: (field, value) => {
      send({ kind: "typed", field, value, at: environment.now(), writer });
      if (!closed) journal.keep({ draft: state.current().draft, opened });
    },
    flush: async () => {
      send({ kind: "due" });
      await writing;
      return state.current().draft;
    },
    close: () => {
      if (!closed) journal.forget(state.current().draft.key);
      stopPause?.();
      closed = true;
    },
  };
}
