import { createRoute, z } from "@hono/zod-openapi";
import { JobList, JobView } from "#shared/contract/jobs";
import { languageOf } from "#shared/contract/language";
import { LIST_ROWS_MAX } from "#shared/contract/limits";
import { createRoutes, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { onlyAdmin } from "../../http/only-admin.ts";
import { advanceJob, cancelJob, jobOf } from "./advance-job.ts";
import { jobView, jobViews } from "./job-view.ts";
import { listJobs } from "./jobs.repository.ts";
import { startRebuild } from "./start-rebuild.ts";

/** How long one request works on a job. */
const STEPS_MS = 1_000;

const Id = z.object({ id: z.coerce.number().int().min(1) });

const jobs = createRoute({
  method: "get",
  path: "/jobs",
  summary: "The latest jobs (admin)",
  middleware: [authenticate, onlyAdmin],
  responses: { 200: jsonContent(JobList, "Jobs, newest first"), ...problemResponse },
});

const job = createRoute({
  method: "get",
  path: "/jobs/{id}",
  summary: "One job and how far it is (admin)",
  middleware: [authenticate, onlyAdmin],
  request: { params: Id },
  responses: { 200: jsonContent(JobView, "The job"), ...problemResponse },
});

const steps = createRoute({
  method: "post",
  path: "/jobs/{id}/steps",
  summary: "Work on a job for about a second: call it until the job is over (admin)",
  middleware: [authenticate, onlyAdmin],
  request: { params: Id },
  responses: { 200: jsonContent(JobView, "How far it is"), ...problemResponse },
});

const cancel = createRoute({
  method: "post",
  path: "/jobs/{id}/cancel",
  summary: "End a job before its time (admin)",
  middleware: [authenticate, onlyAdmin],
  request: { params: Id },
  responses: { 200: jsonContent(JobView, "The job"), ...problemResponse },
});

const rebuild = createRoute({
  method: "post",
  path: "/jobs/rebuild",
  summary: "Start to make all facts anew, or take up the job that does (admin)",
  middleware: [authenticate, onlyAdmin],
  responses: { 200: jsonContent(JobView, "The job"), ...problemResponse },
});

/** Long work, seen and moved on. */
export const jobRoutes = createRoutes()
  .openapi(rebuild, async (c) => {
    const row = await startRebuild(c.var);
    return c.json(await jobView(c.var.deps.db, row, languageOf(c.req.header("Accept-Language"))), 200);
  })
  .openapi(jobs, async (c) => {
    const language = languageOf(c.req.header("Accept-Language"));
    const rows = await listJobs(c.get("deps").db, LIST_ROWS_MAX);
    return c.json({ jobs: await jobViews(c.var.deps.db, rows, language) }, 200);
  })
  .openapi(job, async (c) => {
    const row = await jobOf(c.get("deps").db, c.req.valid("param").id);
    return c.json(await jobView(c.var.deps.db, row, languageOf(c.req.header("Accept-Language"))), 200);
  })
  .openapi(steps, async (c) => {
    const row = await advanceJob(c.get("deps"), c.req.valid("param").id, STEPS_MS);
    return c.json(await jobView(c.var.deps.db, row, languageOf(c.req.header("Accept-Language"))), 200);
  })
  .openapi(cancel, async (c) => {
    const row = await cancelJob(c.var, c.req.valid("param").id);
    return c.json(await jobView(c.var.deps.db, row, languageOf(c.req.header("Accept-Language"))), 200);
  });
