import type { FieldValue } from "#shared/contract/records";
import type { Environment } from "../../ui/environment.ts";
import { createObservable, type Observable } from "../../ui/observable.ts";
import type { Draft } from "./draft.ts";
import type { DraftJournalPort } from "./draft-journal.ts";
import { isSafe, openDraft, stepDraft, type DraftEvent, type DraftState } from "./draft-machine.ts";
import type { DraftStorePort } from "./draft-store.ts";

/** The longest time a keystroke is not yet in the store. */
export const DRAFT_PAUSE_MS = 250;

/** How long a store that failed is left alone. */
const DRAFT_RETRY_MS = 5_000;

/** Keeps one open draft in the store while it is typed. */
export type DraftKeeper = {
  readonly state: Observable<DraftState>;
  readonly type: (field: string, value: FieldValue) => void;
  /** Writes at once what is not yet written; settles when the store has answered. */
  readonly flush: () => Promise<void>;
  /** The page may be gone in a moment: what is not yet stored is put down at once. */
  readonly leave: () => void;
  /** Stops keeping it: nothing is written any more. */
  readonly close: () => void;
};

export type DraftKeeperParts = {
  readonly store: DraftStorePort;
  readonly journal: DraftJournalPort;
  readonly environment: Environment;
};

/** Starts keeping a draft. */
export function createDraftKeeper(
  draft: Draft,
  { store, journal, environment }: DraftKeeperParts,
): DraftKeeper {
  const state = createObservable(openDraft(draft));
  const writing = new Set<Promise<void>>();
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
  const write = (next: Draft, sequence: number): void => {
    const done = store.writeDraft(next).then(
      () => {
        send({ kind: "stored", sequence });
        if (isSafe(state.current())) journal.forget(draft.key);
      },
      () => send({ kind: "store-failed", sequence }),
    );
    writing.add(done);
    void done.then(() => writing.delete(done));
  };

  const flush = async (): Promise<void> => {
    send({ kind: "due" });
    await Promise.all(writing);
  };

  return {
    state,
    type: (field, value) => send({ kind: "typed", field, value, at: environment.now() }),
    flush,
    leave: () => {
      if (closed || isSafe(state.current())) return;
      journal.keep(state.current().draft);
      void flush();
    },
    close: () => {
      journal.forget(draft.key);
      stopPause?.();
      closed = true;
    },
  };
}
