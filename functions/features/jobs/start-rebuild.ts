import type { Deps } from "../../deps.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { type AuditedAct, auditStatement } from "../audit.repository.ts";
import { countSources } from "../facts/fact-sources.repository.ts";
import { REBUILD_START } from "../facts/rebuild-facts.ts";
import type { Viewer } from "../identity/viewer.ts";
import { insertJob, type JobRow, readLatestJob } from "./jobs.repository.ts";

const SUBJECT = "facts";

/** Starts to make all facts anew, or takes up the job that does it already. */
export async function startRebuild({
  deps: { db, now },
  viewer,
  requestId,
}: {
  deps: Deps;
  viewer: Viewer;
  requestId: string;
}): Promise<JobRow> {
  const at = new Date(now()).toISOString();
  const { total } = await countSources(db, REBUILD_START);
  const audit: AuditedAct = { at, by: viewer.personId, action: "job/rebuild", subject: SUBJECT, requestId };
  await db.batch([
    insertJob(db, { kind: "rebuild", subject: SUBJECT, input: "{}", total, at, by: viewer.personId }),
    auditStatement(db, audit, { sources: total }),
  ]);
  const job = await readLatestJob(db, "rebuild", SUBJECT);
  if (!job) throw new ProblemError("job/unknown");
  return job;
}
