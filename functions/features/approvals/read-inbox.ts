import type { Inbox, InboxItem } from "#shared/contract/approvals";
import { LIST_ROWS_MAX } from "#shared/contract/limits";
import { type NameOf, recordLabel } from "#shared/rulebook/record-label";
import type { Deps } from "../../deps.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { Viewer } from "../identity/viewer.ts";
import { type Labelled, labelledOf, readLabelNames } from "../records/label-names.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { followOrganisation } from "./follow-organisation.ts";
import { type InboxRow, readInboxRows } from "./inbox.repository.ts";
import { fieldsOfStep } from "./record-acts.ts";

/** What waits for the viewer, what is due first at the head; `count` is of all, the items are the first of them. */
export async function readInbox(deps: Pick<Deps, "db" | "now">, viewer: Viewer): Promise<Inbox> {
  const { company, today } = viewer;
  await followOrganisation(deps, { company, today });
  const rulebook = await loadRulebook(deps.db, company);
  const rows = await readInboxRows(deps.db, viewer, LIST_ROWS_MAX);
  const now = new Date(deps.now()).toISOString();
  const waiting = rows.map((row) => ({ row, ...labelledOf({ ...row, form: row.form_code }, rulebook) }));
  const nameOf = await readLabelNames(deps.db, viewer, rulebook, waiting);
  return { items: waiting.map((one) => itemOf(one, nameOf, now)), count: rows[0]?.total ?? 0 };
}

type Waiting = Labelled & { readonly row: InboxRow };

function itemOf({ row, form, body }: Waiting, nameOf: NameOf, now: string): InboxItem {
  const step = form.approval?.steps[row.position];
  if (!step) throw new ProblemError("record/unknown-form", { form: row.form_code });
  const { principal_code: code, principal_name: name } = row;
  return {
    record: row.id,
    revision: row.revision,
    form: row.form_code,
    title: form.title,
    number: row.number,
    label: recordLabel(form, body, nameOf),
    owner: { code: row.owner_code, name: row.owner_name },
    unit: { code: row.unit_code, name: row.unit_name },
    step: { code: row.code, title: step.title },
    sentAt: row.sent_at,
    dueAt: row.due_at,
    late: row.due_at !== null && row.due_at < now,
    hasFields: fieldsOfStep(form, row.code).length > 0,
    insteadOf: code === null || name === null ? null : { code, name },
  };
}
