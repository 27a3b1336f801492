import type { Scoring } from "#shared/contract/approvals";
import { ProblemError } from "../../http/problem-error.ts";
import { mayBeScored } from "../approvals/record-acts.ts";
import type { Act } from "../approvals/start-passage.ts";
import { type AuditedAct, auditStatement } from "../audit.repository.ts";
import { guardVersions, releaseGuard } from "../batch-guard.repository.ts";
import { readChangedReferences } from "../records/changed-references.ts";
import { existingOf, prepareState } from "../records/prepare-write.ts";
import { lifeOfRow, type RecordRow } from "../records/record-rows.ts";
import { bodyOf, formOf, standing } from "../records/record-view.ts";
import { readRecord } from "../records/records.repository.ts";
import { type Remember, sendOnce } from "../records/send-once.ts";
import { stateStatements } from "../records/write-records.repository.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { scoreStatements } from "./scores.repository.ts";

type Input = Scoring & { readonly id: number; readonly idempotencyKey: string | null };

/**
 * Keeps a superior's score of how well a record was filled, in place of one there was, with what it counts for.
 * @throws {ProblemError} `record/unknown`, `auth/not-permitted` to all but those who hold a right over its unit and are
 * not its owner, `record/act-not-possible` where it stands returned or withdrawn or its form takes no sample,
 * `record/changed-meanwhile` where it has moved or somebody else has scored it since
 */
export async function scoreRecord(act: Act, input: Input): Promise<RecordRow> {
  const content = ["score", input.id, input.score, input.comment ?? null];
  return sendOnce(act, { key: input.idempotencyKey, content }, (remember) => score(act, input, remember));
}

async function score(act: Act, input: Input, remember: Remember): Promise<RecordRow> {
  const { deps, viewer, requestId } = act;
  const { db } = deps;
  const row = await readRecord(db, viewer, input.id);
  if (!row) throw new ProblemError("record/unknown", { id: input.id });
  const rulebook = await loadRulebook(db, viewer.company);
  const form = formOf(row, rulebook);
  const { definition } = form;
  const { number, revision } = row;
  if (!standing(row, viewer).isSuperior) throw new ProblemError("auth/not-permitted");
  if (!mayBeScored({ form: definition, state: row.state }))
    throw new ProblemError("record/act-not-possible", { number });
  const references = await readChangedReferences(db, viewer, rulebook, [
    { form: definition, before: bodyOf(row, form), after: {} },
  ]);
  const life = { ...lifeOfRow(row), score: input.score };
  const state = prepareState(existingOf(row, rulebook, references), number, { rulebook, life });
  const stamp = { by: viewer.personId, at: new Date(deps.now()).toISOString() };
  const audit: AuditedAct = {
    ...stamp,
    requestId,
    action: "record/score",
    subject: `${definition.code} ${number}`,
  };
  const scored = { recordId: row.id, revision, score: input.score, comment: input.comment?.trim() || null };
  await db.batch([
    guardVersions(db, viewer.company),
    ...stateStatements(db, [state], stamp),
    ...scoreStatements(db, scored, stamp),
    auditStatement(db, audit, { score: input.score }),
    ...remember({ formId: form.id, number }),
    releaseGuard(db),
  ]);
  const after = await readRecord(db, viewer, row.id);
  if (!after) throw new ProblemError("record/unknown", { id: row.id });
  return after;
}
