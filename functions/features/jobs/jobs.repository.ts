import { z } from "zod";
import { JOB_KINDS } from "#shared/contract/jobs";

const JobRow = z.object({
  id: z.number(),
  kind: z.enum(JOB_KINDS),
  subject: z.string(),
  input: z.string(),
  cursor: z.string().nullable(),
  done: z.number(),
  total: z.number(),
  state: z.enum(["running", "done", "failed", "cancelled"]),
  detail: z.string(),
  step: z.number(),
  started_at: z.string(),
  started_by: z.string(),
  started_by_name: z.string(),
  started_by_id: z.number(),
  moved_at: z.string(),
});

/** A job as it is kept: `input`, `cursor` and `detail` are JSON of its own kind; `step` counts what was done. */
export type JobRow = z.infer<typeof JobRow>;
export type JobKind = JobRow["kind"];

const SELECT = `SELECT j.id, j.kind, j.subject, j.input, j.cursor, j.done, j.total, j.state, j.detail, j.step,
    j.started_at, p.code AS started_by, p.name AS started_by_name, j.started_by AS started_by_id, j.moved_at
  FROM job j JOIN person p ON p.id = j.started_by`;

/** One job. */
export async function readJob(db: D1Database, id: number): Promise<JobRow | undefined> {
  const row = await db.prepare(`${SELECT} WHERE j.id = ?`).bind(id).first();
  return row === null ? undefined : JobRow.parse(row);
}

/** The latest jobs, newest first. */
export async function listJobs(db: D1Database, limit: number): Promise<JobRow[]> {
  const { results } = await db.prepare(`${SELECT} ORDER BY j.id DESC LIMIT ?`).bind(limit).all();
  return z.array(JobRow).parse(results);
}

/** All jobs that are under way, the oldest first. */
export async function listRunningJobs(db: D1Database): Promise<JobRow[]> {
  const { results } = await db.prepare(`${SELECT} WHERE j.state = 'running' ORDER BY j.id`).all();
  return z.array(JobRow).parse(results);
}

/** A job to start. */
export type NewJob = {
  readonly kind: JobKind;
  readonly subject: string;
  /** JSON. */
  readonly input: string;
  readonly total: number;
  readonly at: string;
  readonly by: number;
};

/** Starts a job, unless one of the same kind about the same is under way. */
export function insertJob(db: D1Database, job: NewJob): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO job (kind, subject, input, total, state, started_at, started_by, moved_at)
       SELECT ?1, ?2, ?3, ?4, 'running', ?5, ?6, ?5
       WHERE NOT EXISTS (SELECT 1 FROM job WHERE kind = ?1 AND subject = ?2 AND state = 'running')`,
    )
    .bind(job.kind, job.subject, job.input, job.total, job.at, job.by);
}

/** The latest job of a kind about something: after `insertJob`, the one that it started or found under way. */
export async function readLatestJob(
  db: D1Database,
  kind: JobKind,
  subject: string,
): Promise<JobRow | undefined> {
  const row = await db
    .prepare(`${SELECT} WHERE j.kind = ? AND j.subject = ? ORDER BY j.id DESC LIMIT 1`)
    .bind(kind, subject)
    .first();
  return row === null ? undefined : JobRow.parse(row);
}

/** Fails the batch with `job_moved` unless the job runs and stands at this step. */
export function guardJob(
  db: D1Database,
  { id, step }: { readonly id: number; readonly step: number },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO batch_guard (job_current)
       SELECT EXISTS (SELECT 1 FROM job WHERE id = ? AND step = ? AND state = 'running')`,
    )
    .bind(id, step);
}

/** Where a step leaves a job. */
export type JobMove = {
  readonly state: JobRow["state"];
  readonly cursor: string | null;
  readonly done: number;
  readonly total: number;
  readonly detail: string;
};

/** Moves a job on by one step. */
export function moveJob(db: D1Database, id: number, move: JobMove, at: string): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE job SET state = ?2, cursor = ?3, done = ?4, total = ?5, detail = ?6, moved_at = ?7, step = step + 1
       WHERE id = ?1`,
    )
    .bind(id, move.state, move.cursor, move.done, move.total, move.detail, at);
}
