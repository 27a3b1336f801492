import { simulationJob } from "../rulebook/simulation-job.ts";
import type { JobKindRules } from "./job-kind.ts";
import type { JobKind } from "./jobs.repository.ts";
import { rebuildJob, recountJob } from "./rebuild-job.ts";

/** How each kind of job is done. */
export const JOB_RULES: Readonly<Record<JobKind, JobKindRules>> = {
  rebuild: rebuildJob,
  recount: recountJob,
  simulate: simulationJob,
};
