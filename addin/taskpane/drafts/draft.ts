import type { RecordBody } from "#shared/contract/records";

/** What the server said against a send, kept with the draft until it is mended. */
export type Refusal = {
  readonly detail: string;
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
};

/** A form that is being filled. `body` is what was typed, right or wrong; `base` is what a change started from. */
export type Draft = {
  readonly key: string;
  readonly person: string;
  readonly form: string;
  readonly record: number | null;
  readonly formVersion: number;
  readonly base: { readonly revision: number; readonly body: RecordBody } | null;
  readonly body: RecordBody;
  readonly refusal: Refusal | null;
  readonly savedAt: number;
};

/** Where a draft is kept: one a person, form and record. */
export function draftKey(person: string, form: string, record: number | null): string {
  return `${person}|${form}|${record ?? "new"}`;
}

/** Where a refused send goes back to when the person has begun another one of the same form meanwhile. */
export function spareDraftKey(key: string, id: string): string {
  return `${key}|${id}`;
}
