import type { DraftSaved, ServerDraft } from "#shared/contract/drafts";
import { DRAFT_BYTES_MAX, DRAFTS_MAX } from "#shared/contract/limits";
import { RecordBody } from "#shared/contract/records";
import type { Deps } from "../../deps.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { Viewer } from "../identity/viewer.ts";
import { readRecord } from "../records/records.repository.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { type DraftRow, keepDraft, readDraft } from "./drafts.repository.ts";

const encoder = new TextEncoder();

/** A kept draft as it travels. */
export function draftView(row: DraftRow): ServerDraft {
  return {
    key: row.key,
    form: row.form,
    formVersion: row.form_version,
    record: row.record_id,
    baseRevision: row.base_revision,
    body: RecordBody.parse(JSON.parse(row.body)),
    version: row.version,
    savedAt: row.saved_at,
  };
}

/**
 * Keeps a draft for its person over the version it was read at. What it holds is not checked: it is not finished. Saving
 * the same again is harmless, and a draft that was deleted elsewhere comes back rather than being lost.
 * @throws {ProblemError} `draft/changed-meanwhile` with the draft as it stands, `draft/too-large`, `draft/too-many`,
 * `record/unknown-version`, `record/unknown` (also when the viewer may not read it)
 */
export async function saveDraft(
  { db, now }: Pick<Deps, "db" | "now">,
  viewer: Viewer,
  key: string,
  draft: DraftSaved,
): Promise<ServerDraft> {
  const body = JSON.stringify(draft.body);
  if (encoder.encode(body).length > DRAFT_BYTES_MAX)
    throw new ProblemError("draft/too-large", { kilobytes: DRAFT_BYTES_MAX / 1000 });
  const rulebook = await loadRulebook(db, viewer.company);
  const form = rulebook.ofVersion("form", draft.form, draft.formVersion);
  if (!form)
    throw new ProblemError("record/unknown-version", { form: draft.form, version: draft.formVersion });
  if (draft.record !== null && !(await readRecord(db, viewer, draft.record)))
    throw new ProblemError("record/unknown", { id: draft.record });
  const { formVersion, record, baseRevision, expectedVersion } = draft;
  const at = now();
  const kept = { key, formId: form.id, formVersion, record, baseRevision, body, at };
  const version = await keepDraft(db, viewer, kept, { expectedVersion, limit: DRAFTS_MAX });
  if (version !== undefined) {
    const { form: code, body: asSent } = draft;
    const savedAt = new Date(at).toISOString();
    return { key, form: code, formVersion, record, baseRevision, body: asSent, version, savedAt };
  }
  const stands = await readDraft(db, viewer, key);
  if (!stands) throw new ProblemError("draft/too-many", { max: DRAFTS_MAX });
  if (isSame(stands, draft, body)) return draftView(stands);
  throw new ProblemError(
    "draft/changed-meanwhile",
    { at: stands.saved_at, version: stands.version },
    { current: draftView(stands) },
  );
}

function isSame(stands: DraftRow, draft: DraftSaved, body: string): boolean {
  return (
    stands.body === body &&
    stands.form === draft.form &&
    stands.form_version === draft.formVersion &&
    stands.record_id === draft.record &&
    stands.base_revision === draft.baseRevision
  );
}
