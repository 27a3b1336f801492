import { ProblemError } from "../../http/problem-error.ts";
import { sha256 } from "../../sha256.ts";
import { readIdempotencyKeys, rememberIdempotencyKey } from "../records/idempotency.repository.ts";
import { readRecordsById } from "../records/records.repository.ts";
import { type Decided, decideRecords, type RecordDecision } from "./decide-records.ts";
import type { Act } from "./start-passage.ts";

/**
 * Decides several steps, each standing or falling by itself, in the order given. Sent again under the same key, those
 * that stood are answered as their records stand, and the others are tried again.
 */
export async function decideAll(
  act: Act,
  decisions: readonly RecordDecision[],
  idempotencyKey: string | null,
): Promise<Decided[]> {
  if (idempotencyKey === null) return decideRecords(act, decisions, () => []);
  const { db } = act.deps;
  const { personId } = act.viewer;
  const keyed = await Promise.all(
    decisions.map(async (decision) => ({
      decision,
      key: `${idempotencyKey} ${decision.record} ${decision.step}`,
      digest: await sha256(JSON.stringify(decision)),
    })),
  );
  const used = await readIdempotencyKeys(
    db,
    personId,
    keyed.map(({ key }) => key),
  );
  const left = keyed.filter(({ key }) => !used.has(key));
  const byRecord = new Map(left.map((entry) => [entry.decision.record, entry]));
  const at = new Date(act.deps.now()).toISOString();
  const decided = await decideRecords(
    act,
    left.map(({ decision }) => decision),
    (rows) =>
      rows.flatMap((row) => {
        const entry = byRecord.get(row.id);
        if (!entry) return [];
        const { key, digest } = entry;
        return [
          rememberIdempotencyKey(db, { personId, key, digest, at, formId: row.form_id, number: row.number }),
        ];
      }),
  );
  const before = await readRecordsById(
    db,
    act.viewer,
    [...used.values()].map((row) => row.record_id),
  );
  const rows = new Map(before.map((row) => [row.id, row]));
  return keyed.map(({ decision: { record }, key, digest }) => {
    const known = used.get(key);
    if (!known)
      return decided.shift() ?? { record, problem: new ProblemError("record/unknown", { id: record }) };
    const row = rows.get(record);
    if (known.digest !== digest || !row) return { record, problem: new ProblemError("record/key-reused") };
    return { record, row };
  });
}
