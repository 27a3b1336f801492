import { auditStatement } from "../audit.repository.ts";
import { guardVersions, releaseGuard } from "../batch-guard.repository.ts";
import type { WriteContext } from "../records/record-write.ts";
import { recordStatements, stateStatements } from "../records/write-records.repository.ts";
import type { LifePlan } from "./life-plan.ts";
import { roundStatements } from "./write-rounds.repository.ts";

/**
 * Writes what became of some records as one transaction; nothing for none. It fails with `rulebook_moved`, `org_moved`,
 * `revision_moved` or `step_moved` where what was planned from has moved.
 * @param more what else happens in it
 */
export async function writePlans(
  db: D1Database,
  plans: readonly LifePlan[],
  context: WriteContext,
  more: readonly D1PreparedStatement[] = [],
): Promise<void> {
  if (plans.length === 0) return;
  const records = plans.flatMap(({ record }) => record ?? []);
  const rounds = plans.flatMap(({ round }) => round ?? []);
  const events = plans.flatMap((plan) => plan.events);
  await db.batch([
    guardVersions(db, context),
    ...(records.length > 0 ? recordStatements(db, records, context) : []),
    ...stateStatements(
      db,
      plans.flatMap(({ state }) => state ?? []),
      context,
    ),
    ...roundStatements(db, rounds, events, context.at),
    ...more,
    auditStatement(db, context, { records: plans.length }),
    releaseGuard(db),
  ]);
}
