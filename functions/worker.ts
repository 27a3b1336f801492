import { HANDBOOK } from "#shared/handbook/index";
import { createApp } from "./app.ts";
import { depsFrom } from "./deps.ts";
import { pruneAttachments } from "./features/attachments/prune-attachments.ts";
import { pruneOldDrafts } from "./features/drafts/prune-drafts.ts";
import { pruneOldRollups } from "./features/facts/prune-old-rollups.ts";
import { watchApprovals } from "./features/approvals/follow-organisation.ts";
import { advanceJobs } from "./features/jobs/advance-job.ts";
import { publishHandbook } from "./features/rulebook/publish-handbook.ts";
import { keepEvening } from "./features/snapshots/keep-evening.ts";

/** How long the clock works on jobs each time; a scheduled run has 30 s of CPU. */
const JOBS_MS = 20_000;

const app = createApp(depsFrom);

export default {
  fetch: app.fetch,
  /** Brings the definitions of a new release into the database, looks after approvals, keeps the evening before, lets go of what nobody
   * finished or asks any more, moves on the jobs that nobody waits for. */
  async scheduled(_controller, env) {
    const deps = depsFrom(env);
    await publishHandbook(deps.db, HANDBOOK, new Date(deps.now()).toISOString());
    await watchApprovals(deps);
    await keepEvening(deps);
    await pruneOldDrafts(deps);
    await pruneAttachments(deps);
    await pruneOldRollups(deps);
    await advanceJobs(deps, JOBS_MS);
  },
} satisfies ExportedHandler<Env>;
