import { jobText } from "#shared/contract/job-text";
import type { JobView } from "#shared/contract/jobs";
import type { Language } from "#shared/contract/language";
import { ProblemParameters } from "#shared/contract/problem";
import type { JobRow } from "./jobs.repository.ts";

/** A job as the wire has it, what came of it in the caller's language. */
export function jobView(row: JobRow, language: Language): JobView {
  const detail = ProblemParameters.parse(JSON.parse(row.detail));
  return {
    id: row.id,
    kind: row.kind,
    subject: row.subject,
    state: row.state,
    done: row.done,
    total: row.total,
    startedAt: row.started_at,
    startedBy: row.started_by,
    movedAt: row.moved_at,
    detail: row.state === "running" ? "" : jobText(row.kind, detail, language),
  };
}
