import type { Deps } from "../../deps.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { sha256 } from "../../sha256.ts";
import type { Viewer } from "../identity/viewer.ts";
import { readIdempotencyKey, rememberIdempotencyKey } from "./idempotency.repository.ts";
import type { RecordRow } from "./record-rows.ts";
import { readRecord } from "./records.repository.ts";

/** Gives the statement that remembers what a key was used for, to stand in the batch that does it. */
export type Remember = (record: { formId: number; number: string }) => D1PreparedStatement[];

/**
 * Does once what a client may send several times: the same content under the same key again answers the record as it
 * stands, also where both are under way at the same time.
 * @param key null where the client gave none
 * @throws {ProblemError} `record/key-reused` where the key was used for something else
 */
export async function sendOnce(
  { deps: { db, now }, viewer }: { deps: Deps; viewer: Viewer },
  { key, content }: { readonly key: string | null; readonly content: unknown },
  send: (remember: Remember) => Promise<RecordRow>,
): Promise<RecordRow> {
  if (key === null) return send(() => []);
  const digest = await sha256(JSON.stringify(content));
  const { personId } = viewer;
  const sentBefore = async (): Promise<RecordRow | undefined> => {
    const before = await readIdempotencyKey(db, personId, key);
    if (!before) return undefined;
    if (before.digest !== digest) throw new ProblemError("record/key-reused");
    const row = await readRecord(db, viewer, before.record_id);
    if (!row) throw new ProblemError("record/unknown", { id: before.record_id });
    return row;
  };
  const before = await sentBefore();
  if (before) return before;
  try {
    const at = new Date(now()).toISOString();
    return await send((record) => [rememberIdempotencyKey(db, { personId, key, digest, at, ...record })]);
  } catch (error) {
    const meanwhile = await sentBefore();
    if (meanwhile) return meanwhile;
    throw error;
  }
}
