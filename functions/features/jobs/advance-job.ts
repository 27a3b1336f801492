import type { Deps } from "../../deps.ts";
import { databaseProblem } from "../../http/database-problem.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { type AuditedAct, auditStatement } from "../audit.repository.ts";
import { releaseGuard } from "../batch-guard.repository.ts";
import { companyNow } from "../identity/company-now.ts";
import type { Viewer } from "../identity/viewer.ts";
import type { JobContext } from "./job-kind.ts";
import { JOB_RULES } from "./job-rules.ts";
import { guardJob, type JobMove, type JobRow, listRunningJobs, moveJob, readJob } from "./jobs.repository.ts";

type JobDeps = Pick<Deps, "db" | "now">;

/** A failure that passes: the same step, tried again, may succeed. */
const PASSING = new Set<string>(["rulebook/moved", "server/unavailable"]);

/**
 * Does steps of a job until it is over or the time is. Whoever comes while another does a step does nothing.
 * A step that fails for good ends the job, and tells why in it.
 * @param budgetMs how long to go on starting steps, in milliseconds
 * @throws {ProblemError} `job/unknown`; `rulebook/moved`, `server/unavailable` where the step can be tried again
 */
export async function advanceJob(deps: JobDeps, id: number, budgetMs: number): Promise<JobRow> {
  const until = deps.now() + budgetMs;
  for (;;) {
    const job = await jobOf(deps.db, id);
    if (job.state !== "running") return job;
    const moved = await doStep({ deps, ...(await companyNow(deps)), job });
    if (!moved || deps.now() >= until) return jobOf(deps.db, id);
  }
}

/** Does steps of all jobs under way, the oldest first; one that cannot go on now waits for the next time. */
export async function advanceJobs(deps: JobDeps, budgetMs: number): Promise<void> {
  const until = deps.now() + budgetMs;
  for (const { id } of await listRunningJobs(deps.db)) {
    const left = until - deps.now();
    if (left <= 0) return;
    try {
      await advanceJob(deps, id, left);
    } catch (error) {
      if (!passes(error)) throw error;
    }
  }
}

/**
 * Ends a job before its time.
 * @throws {ProblemError} `job/unknown`, `job/not-running`, `job/must-finish`
 */
export async function cancelJob(
  request: { readonly deps: JobDeps; readonly viewer: Viewer; readonly requestId: string },
  id: number,
): Promise<JobRow> {
  const { deps, viewer, requestId } = request;
  const job = await jobOf(deps.db, id);
  if (job.state !== "running") throw new ProblemError("job/not-running", { state: job.state });
  if (!JOB_RULES[job.kind].cancellable) throw new ProblemError("job/must-finish");
  const at = new Date(deps.now()).toISOString();
  const act: AuditedAct = { at, by: viewer.personId, action: "job/cancel", subject: `job ${id}`, requestId };
  const audit = auditStatement(deps.db, act, { kind: job.kind, subject: job.subject });
  const ended = await end({ deps, ...(await companyNow(deps)), job }, "cancelled", "{}", [audit]);
  return ended ? jobOf(deps.db, id) : cancelJob(request, id);
}

/**
 * A job by id.
 * @throws {ProblemError} `job/unknown`
 */
export async function jobOf(db: D1Database, id: number): Promise<JobRow> {
  const job = await readJob(db, id);
  if (!job) throw new ProblemError("job/unknown", { id });
  return job;
}

async function doStep(context: JobContext): Promise<boolean> {
  const { job } = context;
  try {
    const { cursor, done, total, detail, statements } = await JOB_RULES[job.kind].step(context);
    const state = cursor === null ? "done" : "running";
    return await write(context, { state, cursor, done, total, detail: JSON.stringify(detail) }, statements);
  } catch (error) {
    if (passes(error)) throw databaseProblem(error) ?? error;
    return end(context, "failed", JSON.stringify(reasonOf(error)));
  }
}

async function end(
  context: JobContext,
  state: "failed" | "cancelled",
  detail: string,
  more: readonly D1PreparedStatement[] = [],
): Promise<boolean> {
  const { cursor, done, total } = context.job;
  const move: JobMove = { state, cursor, done, total, detail };
  return write(context, move, [...JOB_RULES[context.job.kind].cleanUp(context), ...more]);
}

/** Whether the job was still where it was read; else somebody else has done this step. */
async function write(
  { deps: { db, now }, job }: JobContext,
  move: JobMove,
  statements: readonly D1PreparedStatement[],
): Promise<boolean> {
  try {
    const at = new Date(now()).toISOString();
    await db.batch([guardJob(db, job), ...statements, moveJob(db, job.id, move, at), releaseGuard(db)]);
    return true;
  } catch (error) {
    if (error instanceof Error && error.message.includes("CHECK constraint failed: job_moved")) return false;
    throw error;
  }
}

function passes(error: unknown): boolean {
  const problem = error instanceof ProblemError ? error : databaseProblem(error);
  return problem !== undefined && PASSING.has(problem.code);
}

function reasonOf(error: unknown): Record<string, string | number> {
  if (error instanceof ProblemError) return { ...error.parameters, problem: error.code };
  return { problem: "server/failed", cause: error instanceof Error ? error.message : String(error) };
}
