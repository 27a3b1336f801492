import type { RecordBody } from "#shared/contract/records";

/** What the server said against a send, kept with the draft until it is mended. */
export type Refusal = {
  readonly detail: string;
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
};

/**
 * A form that is being filled. `body` is what was typed, right or wrong; `base` is what a change started from.
 * `writer` is the screen that wrote it last: two of them never write over each other unseen.
 */
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
  readonly writer: string;
};

/** The key of a draft for a new record. `id` also names its send, so that two devices cannot send it twice. */
export function newRecordKey(person: string, form: string, id: string): string {
  return `${person}|${form}|new|${id}`;
}

/** The key of the draft that changes a record. */
export function changeKey(person: string, form: string, record: number): string {
  return `${person}|${form}|${record}`;
}

/** Where words are kept that cannot stay under their draft's own key. */
export function spareKey(draft: Pick<Draft, "person" | "form" | "record">, id: string): string {
  return draft.record === null
    ? newRecordKey(draft.person, draft.form, id)
    : `${changeKey(draft.person, draft.form, draft.record)}|${id}`;
}

/** The name under which a new record's draft is sent, however often and from wherever. */
export function sendIdOf(key: string): string {
  return key.slice(key.lastIndexOf("|") + 1);
}

/** The key that the server knows a draft by: it knows the person already. */
export function serverKeyOf({ key, person }: Pick<Draft, "key" | "person">): string {
  return key.slice(person.length + 1);
}

/** The key that this side knows a server's draft by. */
export function keyOfServer(person: string, serverKey: string): string {
  return `${person}|${serverKey}`;
}

/** Whether two drafts are the same writing: nobody has written between them. */
export function isSameWriting(left: Draft, right: Draft): boolean {
  return left.writer === right.writer && left.savedAt === right.savedAt;
}
