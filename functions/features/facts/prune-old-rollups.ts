import type { Deps } from "../../deps.ts";
import { pruneRollups } from "./prune-rollups.repository.ts";

/** What one run of the clock may write for it. */
const AT_ONCE = 5_000;

/** Lets go of sums that a changed rulebook has left without anybody who asks. What is left over is the next run's. */
export async function pruneOldRollups({ db }: Pick<Deps, "db">): Promise<void> {
  await pruneRollups(db, AT_ONCE);
}
