import { z } from "zod";
import type { WaitingSignIn } from "#shared/contract/organisation";

const Row = z.object({
  tenant: z.string(),
  object_id: z.string(),
  name: z.string(),
  first_seen_at: z.string(),
});

/** The accounts that have signed in and belong to nobody yet, the longest waiting first. */
export async function readWaitingSignIns(db: D1Database): Promise<WaitingSignIn[]> {
  const { results } = await db
    .prepare(
      `SELECT tenant, object_id, name, first_seen_at FROM identity WHERE person_id IS NULL
       ORDER BY first_seen_at, tenant, object_id`,
    )
    .all();
  return z
    .array(Row)
    .parse(results)
    .map((row) => ({
      tenant: row.tenant,
      objectId: row.object_id,
      name: row.name,
      firstSeenAt: row.first_seen_at,
    }));
}

/** The statement that says whose a waiting account is; one that is somebody's stays theirs. */
export function linkStatement(
  db: D1Database,
  link: { readonly tenant: string; readonly objectId: string; readonly personId: number },
): D1PreparedStatement {
  return db
    .prepare("UPDATE identity SET person_id = ? WHERE tenant = ? AND object_id = ? AND person_id IS NULL")
    .bind(link.personId, link.tenant, link.objectId);
}
