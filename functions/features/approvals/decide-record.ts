import { ProblemError } from "../../http/problem-error.ts";
import type { RecordRow } from "../records/record-rows.ts";
import { sendOnce } from "../records/send-once.ts";
import { decideRecords, type RecordDecision } from "./decide-records.ts";
import type { Act } from "./start-passage.ts";

/**
 * Decides one step of a record.
 * @throws {ProblemError} what `planDecision` refuses, `record/unknown`, `record/key-reused`
 */
export async function decideRecord(
  act: Act,
  decision: RecordDecision,
  idempotencyKey: string | null,
): Promise<RecordRow> {
  return sendOnce(act, { key: idempotencyKey, content: ["decide", decision] }, async (remember) => {
    const [decided] = await decideRecords(act, [decision], (rows) =>
      rows.flatMap((row) => remember({ formId: row.form_id, number: row.number })),
    );
    if (!decided) throw new ProblemError("record/unknown", { id: decision.record });
    if ("problem" in decided) throw decided.problem;
    return decided.row;
  });
}
