import { z } from "zod";
import type { DuplicateKey } from "#shared/rulebook/record-keys";
import { mayReadRecord } from "../identity/readable.repository.ts";
import type { Viewer } from "../identity/viewer.ts";

const HolderRow = z.object({
  id: z.number(),
  number: z.string(),
  form_version: z.number(),
  body: z.string(),
  owner: z.string(),
  rules: z
    .preprocess((text) => (typeof text === "string" ? JSON.parse(text) : text), z.array(z.number()))
    .describe("by which it is the same"),
});
const HiddenRow = z.object({ records: z.number(), refuses: z.number().nullable() });

/** The records that hold the same: those that the viewer may read, and how many others. */
export type Holders = {
  readonly readable: readonly z.infer<typeof HolderRow>[];
  readonly hidden: number;
  /** Whether one of all of them refuses the other. */
  readonly refuses: boolean;
};

/**
 * The records of a form that hold one of some keys, by their index. Withdrawn ones hold nothing. `except` is left out
 * where the viewer may read it, so that it tells nothing of another.
 */
export async function readHolders(
  db: D1Database,
  viewer: Viewer,
  {
    formId,
    keys,
    except,
    limit,
  }: {
    readonly formId: number;
    readonly keys: readonly DuplicateKey[];
    readonly except: number | null;
    readonly limit: number;
  },
): Promise<Holders> {
  if (keys.length === 0) return { readable: [], hidden: 0, refuses: false };
  const wanted = JSON.stringify(keys.map(({ rule, value, refuses }) => [rule, value, refuses ? 1 : 0]));
  const mayRead = mayReadRecord(viewer);
  // Starts from what is asked: left to itself the planner reads all records.
  const holders = `FROM json_each(?1) w
    CROSS JOIN record_key k ON k.form_id = ?2 AND k.rule = w.value ->> 0 AND k.value = w.value ->> 1
    CROSS JOIN record r ON r.id = k.record_id
    WHERE r.state <> 'withdrawn' AND NOT (r.id IS ?3 AND ${mayRead})`;
  const [readable, all] = await db.batch([
    db
      .prepare(
        `SELECT r.id, r.number, r.form_version, r.body, (SELECT name FROM person WHERE id = r.person_id) AS owner,
           json_group_array(k.rule) AS rules ${holders} AND ${mayRead} GROUP BY r.id ORDER BY r.id LIMIT ?4`,
      )
      .bind(wanted, formId, except, limit),
    db
      .prepare(
        `SELECT count(DISTINCT iif(${mayRead}, NULL, r.id)) AS records, max(w.value ->> 2) AS refuses ${holders}`,
      )
      .bind(wanted, formId, except),
  ]);
  const [others] = z.array(HiddenRow).parse(all?.results);
  return {
    readable: z.array(HolderRow).parse(readable?.results),
    hidden: others?.records ?? 0,
    refuses: others?.refuses === 1,
  };
}
