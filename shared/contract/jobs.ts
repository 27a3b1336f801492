import { z } from "zod";
import { Text } from "./language.ts";

/** Long work, done in small steps by whoever waits for it, and by the clock. */
export const JOB_KINDS = ["rebuild", "recount", "simulate"] as const;

/** Long work and how far it is. */
export const JobView = z
  .object({
    id: z.number().int(),
    kind: z.enum(JOB_KINDS),
    subject: z.string().describe("what it is about, such as `kpi activity_rate v3`"),
    subjectName: Text.nullable().describe("what that is called; null where nothing of its name is known"),
    state: z.enum(["running", "done", "failed", "cancelled"]),
    done: z.number().int(),
    total: z.number().int(),
    startedAt: z.string(),
    startedBy: z.string(),
    startedByName: z.string(),
    movedAt: z.string(),
    detail: z.string().describe("what came of it, or why it failed; blank while it runs"),
  })
  .meta({ id: "Job" });
export type JobView = z.infer<typeof JobView>;

export const JobList = z.object({ jobs: z.array(JobView) }).meta({ id: "JobList" });
export type JobList = z.infer<typeof JobList>;
