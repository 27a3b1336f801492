import type { FieldValue } from "#shared/contract/records";
import type { Draft } from "./draft.ts";

/**
 * The life of what is typed, without I/O and without a clock: `typed` counts keystrokes, `storing` and `stored`
 * say up to which of them the store was told and has confirmed. A keystroke is safe when `stored` reaches it.
 */
export type DraftState = {
  readonly draft: Draft;
  readonly typed: number;
  readonly storing: number;
  readonly stored: number;
  readonly failed: boolean;
};

/**
 * `due`: the pause after a keystroke is over, or the page is about to go. `parted`: somebody else has written on the
 * draft, and these words go on under a key of their own.
 */
export type DraftEvent =
  | {
      readonly kind: "typed";
      readonly field: string;
      readonly value: FieldValue;
      readonly at: number;
      readonly writer: string;
    }
  | { readonly kind: "due" }
  | { readonly kind: "stored"; readonly sequence: number }
  | { readonly kind: "store-failed"; readonly sequence: number }
  | { readonly kind: "parted"; readonly key: string };

/** What is to be done: pause and then send `due`, or write the draft and report back under its sequence. */
export type DraftEffect =
  | { readonly kind: "pause"; readonly after: "keystroke" | "failure" }
  | { readonly kind: "store"; readonly draft: Draft; readonly sequence: number };

/** What a step leads to. */
export type DraftStep = { readonly state: DraftState; readonly effects: readonly DraftEffect[] };

/** A draft as it was opened, with nothing typed yet. */
export function openDraft(draft: Draft): DraftState {
  return { draft, typed: 0, storing: 0, stored: 0, failed: false };
}

/** Says whether everything typed is in the store. */
export function isSafe(state: DraftState): boolean {
  return state.stored === state.typed;
}

/** One step of a draft's life. */
export function stepDraft(state: DraftState, event: DraftEvent): DraftStep {
  if (event.kind === "typed") {
    const body = { ...state.draft.body, [event.field]: event.value };
    // Two writings never share an instant, or nobody could tell them apart.
    const savedAt = Math.max(event.at, state.draft.savedAt + 1);
    const draft = { ...state.draft, body, savedAt, writer: event.writer };
    return {
      state: { ...state, draft, typed: state.typed + 1 },
      effects: [{ kind: "pause", after: "keystroke" }],
    };
  }
  if (event.kind === "due") {
    if (state.storing >= state.typed) return { state, effects: [] };
    return {
      state: { ...state, storing: state.typed },
      effects: [{ kind: "store", draft: state.draft, sequence: state.typed }],
    };
  }
  if (event.kind === "stored") {
    const stored = Math.max(state.stored, event.sequence);
    return { state: { ...state, stored, failed: state.failed && stored < state.typed }, effects: [] };
  }
  if (event.kind === "parted")
    return { state: { ...state, draft: { ...state.draft, key: event.key } }, effects: [] };
  if (event.sequence < state.storing) return { state, effects: [] };
  return {
    state: { ...state, storing: state.stored, failed: true },
    effects: [{ kind: "pause", after: "failure" }],
  };
}
