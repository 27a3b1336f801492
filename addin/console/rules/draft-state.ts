import { isSame, type JsonObject } from "./json.ts";

/** What is being written: the text of a definition, and from when it is to be in force. */
export type DraftText = {
  readonly body: JsonObject;
  readonly effectiveFrom: string;
  /** JSON text that does not parse yet; null while there is none. */
  readonly text: string | null;
};

/** What is being written, with the way back and forth. */
export type DraftState = {
  readonly now: DraftText;
  readonly past: readonly DraftText[];
  readonly future: readonly DraftText[];
  /** Names the place that changed last: going on there is one step back, not many. */
  readonly place: string;
};

const STEPS_MAX = 200;

/** A text nobody has changed yet. */
export function beginDraft(now: DraftText): DraftState {
  return { now, past: [], future: [], place: "" };
}

/** Another text; changes of the same place one after the other are one step. */
export function changeDraft(state: DraftState, change: Partial<DraftText>, place: string): DraftState {
  const now = { ...state.now, ...change };
  const goesOn = place !== "" && place === state.place && state.past.length > 0;
  const past = goesOn ? state.past : [...state.past, state.now].slice(-STEPS_MAX);
  return { now, past, future: [], place };
}

/** One step back; the same where there is none. */
export function undoDraft(state: DraftState): DraftState {
  const before = state.past.at(-1);
  if (before === undefined) return state;
  return { now: before, past: state.past.slice(0, -1), future: [state.now, ...state.future], place: "" };
}

/** One step forth again; the same where there is none. */
export function redoDraft(state: DraftState): DraftState {
  const [next, ...future] = state.future;
  if (next === undefined) return state;
  return { now: next, past: [...state.past, state.now], future, place: "" };
}

/** Whether a text says something else than another. */
export function isChanged(
  now: DraftText,
  saved: { readonly body: JsonObject; readonly effectiveFrom: string },
) {
  return now.text !== null || now.effectiveFrom !== saved.effectiveFrom || !isSame(now.body, saved.body);
}
