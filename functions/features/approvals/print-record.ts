import { ProblemError } from "../../http/problem-error.ts";
import { readChangedReferences } from "../records/changed-references.ts";
import { existingOf, prepareState } from "../records/prepare-write.ts";
import { formOf } from "../records/record-view.ts";
import { lifeOfRow, type RecordRow } from "../records/record-rows.ts";
import { readRecord } from "../records/records.repository.ts";
import { sendOnce } from "../records/send-once.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { readLifeRows } from "./life.repository.ts";
import { mayPrint } from "./record-acts.ts";
import type { Act } from "./start-passage.ts";
import { writePlans } from "./write-plans.ts";

/** A copy of a record that was made for others: which one, and when. */
export type Copy = { readonly row: RecordRow; readonly copy: number; readonly at: string };

/**
 * Makes a copy of a document for others, and counts it.
 * @throws {ProblemError} `record/unknown`, `record/not-a-document`, `record/print-locked` before it is approved
 */
export async function printRecord(
  act: Act,
  { id, idempotencyKey }: { readonly id: number; readonly idempotencyKey: string | null },
): Promise<Copy> {
  const { deps, viewer, requestId } = act;
  const { db } = deps;
  const row = await sendOnce(act, { key: idempotencyKey, content: ["print", id] }, async (remember) => {
    const found = await readRecord(db, viewer, id);
    if (!found) throw new ProblemError("record/unknown", { id });
    const rulebook = await loadRulebook(db, viewer.company);
    const { definition } = formOf(found, rulebook);
    if (!definition.document) throw new ProblemError("record/not-a-document", { form: definition.code });
    const { number, revision } = found;
    if (!mayPrint({ form: definition, state: found.state }))
      throw new ProblemError("record/print-locked", { number });
    const owner = { form: definition, before: { [definition.owner]: found.person_code }, after: {} };
    const references = await readChangedReferences(db, viewer, rulebook, [owner]);
    // Writes no state, but fails where the record has left the state that allows it.
    const state = prepareState(existingOf(found, rulebook, references), number, {
      rulebook,
      life: lifeOfRow(found),
    });
    const written = { formId: found.form_id, number };
    const event = { ...written, revision, step: null, by: viewer.personId, reason: null };
    await writePlans(
      db,
      [{ record: null, state, round: null, events: [{ ...event, event: "printed" }] }],
      {
        by: viewer.personId,
        at: new Date(deps.now()).toISOString(),
        ...viewer.company,
        requestId,
        action: "record/print",
        subject: `${definition.code} ${number}`,
      },
      remember(written),
    );
    return found;
  });
  const { events } = await readLifeRows(db, viewer, id);
  const prints = events.filter(({ event }) => event === "printed");
  const mine = prints.findLastIndex(({ by_code: by }) => by === viewer.code);
  return { row, copy: mine + 1, at: prints[mine]?.at ?? row.updated_at };
}
