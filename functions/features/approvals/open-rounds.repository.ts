import { z } from "zod";
import type { Day } from "#shared/calendar/day";

const IdRow = z.object({ record_id: z.number() });

/** An organisation on a day: what the people of open steps are found in. */
export type FoundIn = { readonly orgVersion: number; readonly day: Day };

/** Records with an open step whose people were found in another organisation or on another day, up to a number of them. */
export async function readOutdatedRounds(
  db: D1Database,
  { orgVersion, day }: FoundIn,
  limit: number,
): Promise<number[]> {
  const { results } = await db
    .prepare(
      `SELECT DISTINCT record_id FROM approval_step
       WHERE state = 'open' AND (org_version IS NOT ?1 OR found_day IS NOT ?2) ORDER BY record_id LIMIT ?3`,
    )
    .bind(orgVersion, day, limit)
    .all();
  return z
    .array(IdRow)
    .parse(results)
    .map((row) => row.record_id);
}

/** Records with an open step that is late at an instant and was not seen to be, up to a number of them. */
export async function readLateRounds(db: D1Database, at: string, limit: number): Promise<number[]> {
  const { results } = await db
    .prepare(
      `SELECT DISTINCT record_id FROM approval_step
       WHERE state = 'open' AND due_at < ?1 AND escalated_at IS NULL ORDER BY due_at LIMIT ?2`,
    )
    .bind(at, limit)
    .all();
  return z
    .array(IdRow)
    .parse(results)
    .map((row) => row.record_id);
}
