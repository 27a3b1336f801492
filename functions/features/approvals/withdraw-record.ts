import type { Withdrawal } from "#shared/contract/approvals";
import { ProblemError } from "../../http/problem-error.ts";
import { changedMeanwhile } from "../records/changed-meanwhile.ts";
import { readChangedReferences } from "../records/changed-references.ts";
import { existingOf, prepareState } from "../records/prepare-write.ts";
import { bodyOf, formOf, standing } from "../records/record-view.ts";
import { lifeOfRow, type RecordRow } from "../records/record-rows.ts";
import { readRecord } from "../records/records.repository.ts";
import { type Remember, sendOnce } from "../records/send-once.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { actsOn } from "./record-acts.ts";
import { closed } from "./round.ts";
import { readRounds } from "./rounds.repository.ts";
import type { Act } from "./start-passage.ts";
import { writePlans } from "./write-plans.ts";

type Input = Withdrawal & { readonly id: number; readonly idempotencyKey: string | null };

/**
 * Takes a record back: nobody decides it any more, and it counts for nothing until it is sent again.
 * @throws {ProblemError} `record/unknown`, `record/changed-meanwhile`, `auth/not-permitted` to all but its owner,
 * `record/act-not-possible` where it is approved or withdrawn already, `record/reason-required` where it was sent for good
 */
export async function withdrawRecord(act: Act, input: Input): Promise<RecordRow> {
  const content = ["withdraw", input.id, input.expectedRevision, input.reason ?? null];
  return sendOnce(act, { key: input.idempotencyKey, content }, (remember) => withdraw(act, input, remember));
}

async function withdraw(act: Act, input: Input, remember: Remember): Promise<RecordRow> {
  const { deps, viewer, requestId } = act;
  const { db } = deps;
  const row = await readRecord(db, viewer, input.id);
  if (!row) throw new ProblemError("record/unknown", { id: input.id });
  if (row.revision !== input.expectedRevision) throw changedMeanwhile(row);
  const rulebook = await loadRulebook(db, viewer.company);
  const form = formOf(row, rulebook);
  const { definition } = form;
  const stands = standing(row, viewer);
  if (!stands.isOwner) throw new ProblemError("auth/not-permitted");
  const { number } = row;
  const acts = actsOn({ form: definition, state: row.state }, stands, false);
  if (!acts.includes("withdraw")) throw new ProblemError("record/act-not-possible", { number });
  const reason = input.reason?.trim() || null;
  if (!definition.approval && reason === null) throw new ProblemError("record/reason-required", { number });
  const body = bodyOf(row, form);
  const references = await readChangedReferences(db, viewer, rulebook, [
    { form: definition, before: body, after: {} },
  ]);
  const state = prepareState(existingOf(row, rulebook, references), number, {
    rulebook,
    life: { ...lifeOfRow(row), state: "withdrawn" },
  });
  const round = (await readRounds(db, viewer, [row.id])).get(row.id);
  const written = { formId: form.id, number };
  const after = round && { ...round, steps: closed(round.steps) };
  await writePlans(
    db,
    [
      {
        record: null,
        state,
        round: round && after ? { ...written, before: { recordId: row.id, round }, after } : null,
        events: [
          {
            ...written,
            revision: row.revision,
            event: "withdrawn",
            step: null,
            by: viewer.personId,
            reason,
          },
        ],
      },
    ],
    {
      by: viewer.personId,
      at: new Date(deps.now()).toISOString(),
      ...viewer.company,
      requestId,
      action: "record/withdraw",
      subject: `${definition.code} ${number}`,
    },
    remember(written),
  );
  const withdrawn = await readRecord(db, viewer, row.id);
  if (!withdrawn) throw new ProblemError("record/unknown", { id: row.id });
  return withdrawn;
}
