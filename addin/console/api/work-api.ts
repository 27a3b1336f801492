import { AuditList, type AuditQuery } from "#shared/contract/audit";
import { ImportList, RefusedList } from "#shared/contract/imports";
import { JobList, JobView } from "#shared/contract/jobs";
import type { Asked } from "../../ui/failure.ts";
import { pathOf, type Question, queryOf } from "./question.ts";

export type WorkApi = {
  readonly imports: () => Asked<ImportList>;
  readonly refused: (id: number) => Asked<RefusedList>;
  readonly jobs: () => Asked<JobList>;
  readonly job: (id: number) => Asked<JobView>;
  /** Lets the server work on a job for about a second. */
  readonly step: (id: number) => Asked<JobView>;
  readonly cancel: (id: number) => Asked<JobView>;
  readonly rebuild: () => Asked<JobView>;
  readonly audit: (query: Partial<AuditQuery>) => Asked<AuditList>;
};

/** What the console asks about what was done and what is going on: imports, jobs, audit. */
export function createWorkApi(ask: Question): WorkApi {
  return {
    imports: () => ask(ImportList, { method: "GET", path: "/imports" }),
    refused: (id) => ask(RefusedList, { method: "GET", path: `${pathOf("imports", id)}/refused` }),
    jobs: () => ask(JobList, { method: "GET", path: "/jobs" }),
    job: (id) => ask(JobView, { method: "GET", path: pathOf("jobs", id) }),
    step: (id) => ask(JobView, { method: "POST", path: `${pathOf("jobs", id)}/steps`, repeatable: true }),
    cancel: (id) => ask(JobView, { method: "POST", path: `${pathOf("jobs", id)}/cancel`, repeatable: true }),
    rebuild: () => ask(JobView, { method: "POST", path: "/jobs/rebuild" }),
    audit: (query) => ask(AuditList, { method: "GET", path: `/audit${queryOf(query)}` }),
  };
}
