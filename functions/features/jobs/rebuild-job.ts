import { z } from "zod";
import { REBUILD_START, rebuildFacts, type Recount } from "../facts/rebuild-facts.ts";
import type { JobContext, JobKindRules, JobStep } from "./job-kind.ts";
import type { JobRow } from "./jobs.repository.ts";
import { endRecount, endRebuild } from "./recounts.repository.ts";

const Cursor = z.object({ stage: z.enum(["records", "people"]), after: z.number() });
const Corrected = z.object({ corrected: z.number().default(0) });

const Input = z.object({ measureId: z.number(), fromDay: z.number() });

async function stepOf(
  { deps, company, job }: JobContext,
  recount: Recount | null,
  atEnd: D1PreparedStatement,
): Promise<JobStep> {
  const cursor = job.cursor === null ? REBUILD_START : Cursor.parse(JSON.parse(job.cursor));
  const { statements, next, corrected, progress } = await rebuildFacts(deps, company, cursor, recount);
  return {
    cursor: next && JSON.stringify(next),
    ...progress,
    statements: next === null ? [...statements, atEnd] : statements,
    detail: { corrected: correctedOf(job) + corrected },
  };
}

function correctedOf(job: JobRow): number {
  return Corrected.parse(JSON.parse(job.detail)).corrected;
}

/** Makes all facts anew, and so repairs what a recount that failed before left behind. */
export const rebuildJob: JobKindRules = {
  step: (context) => stepOf(context, null, endRebuild(context.deps.db, context.job.id)),
  cleanUp: () => [],
  cancellable: true,
};

/** Counts a measure anew under the rules in force; its numbers wait until it is done. */
export const recountJob: JobKindRules = {
  step: (context) => {
    const { deps, job } = context;
    const { measureId, fromDay: from } = Input.parse(JSON.parse(job.input));
    const stamp = { at: new Date(deps.now()).toISOString(), by: job.started_by_id };
    return stepOf(context, { measureId, from, stamp }, endRecount(deps.db, job.id));
  },
  cleanUp: () => [],
  cancellable: false,
};
