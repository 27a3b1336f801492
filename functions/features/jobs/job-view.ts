import { jobText } from "#shared/contract/job-text";
import type { JobView } from "#shared/contract/jobs";
import type { Language, Text } from "#shared/contract/language";
import { ProblemParameters } from "#shared/contract/problem";
import { readSubjectNames } from "../audit/subject-names.ts";
import { jobParts } from "../audit/subject-parts.ts";
import type { JobRow } from "./jobs.repository.ts";

/** Jobs as the wire has them, what came of them in the caller's language. */
export async function jobViews(
  db: D1Database,
  rows: readonly JobRow[],
  language: Language,
): Promise<JobView[]> {
  const names = await readSubjectNames(
    db,
    rows.map(({ subject }) => jobParts(subject)),
  );
  return rows.map((row, place) => viewOf(row, names[place] ?? null, language));
}

/** One job as the wire has it. */
export async function jobView(db: D1Database, row: JobRow, language: Language): Promise<JobView> {
  const [name] = await readSubjectNames(db, [jobParts(row.subject)]);
  return viewOf(row, name ?? null, language);
}

function viewOf(row: JobRow, subjectName: Text | null, language: Language): JobView {
  const detail = ProblemParameters.parse(JSON.parse(row.detail));
  return {
    id: row.id,
    kind: row.kind,
    subject: row.subject,
    subjectName,
    state: row.state,
    done: row.done,
    total: row.total,
    startedAt: row.started_at,
    startedBy: row.started_by,
    startedByName: row.started_by_name,
    movedAt: row.moved_at,
    detail: row.state === "running" ? "" : jobText(row.kind, detail, language),
  };
}
