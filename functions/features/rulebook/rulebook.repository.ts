import { z } from "zod";
import { releaseGuard } from "../batch-guard.repository.ts";
import { rebuildStatements } from "../jobs/recounts.repository.ts";

const VersionRow = z.object({
  definition_id: z.number(),
  kind: z.string(),
  code: z.string(),
  version: z.number(),
  state: z.enum(["draft", "published", "rolled_back", "discarded"]),
  origin: z.enum(["shipped", "company"]),
  effective_day: z.number(),
  hash: z.string(),
  shipped_hash: z.string().nullable(),
  body: z.string(),
  from_rulebook: z.number().nullable(),
  until_rulebook: z.number().nullable(),
});
export type VersionRow = z.infer<typeof VersionRow>;

/** All versions of all definitions, in the order in which a later one stands before an earlier one. */
export async function readVersions(db: D1Database): Promise<VersionRow[]> {
  const { results } = await db
    .prepare(
      `SELECT v.definition_id, d.kind, d.code, v.version, v.state, v.origin, v.effective_day, v.hash, v.shipped_hash, v.body,
         v.from_rulebook, v.until_rulebook
       FROM definition_version v JOIN definition d ON d.id = v.definition_id
       ORDER BY d.kind, d.code, v.effective_day, v.from_rulebook, v.version`,
    )
    .all();
  return z.array(VersionRow).parse(results);
}

/** A version to add. Days count from 1970-01-01. */
export type NewVersion = {
  readonly kind: string;
  readonly code: string;
  readonly version: number;
  readonly state: "draft" | "published";
  readonly origin: "shipped" | "company";
  readonly effective_day: number;
  readonly hash: string;
  readonly body: string;
};

/**
 * Adds versions, moves the rulebook's version and gives every new measure a state, all or nothing.
 * Facts of the `counted` measures, and with `movesKeys` what records are found by, are made by a job, where there is
 * something to count.
 * The batch fails with `rulebook_moved` when somebody else has moved the rulebook since `expectedVersion`.
 */
export async function addVersions(
  db: D1Database,
  versions: readonly NewVersion[],
  {
    expectedVersion,
    at,
    counted,
    movesKeys,
  }: {
    readonly expectedVersion: number;
    readonly at: string;
    readonly counted: readonly string[];
    readonly movesKeys: boolean;
  },
): Promise<void> {
  const list = JSON.stringify(versions);
  await db.batch([
    db
      .prepare(
        "INSERT INTO batch_guard (rulebook_current) SELECT (SELECT rulebook_version FROM company) IS ?",
      )
      .bind(expectedVersion),
    db
      .prepare(
        `INSERT INTO definition (kind, code) SELECT value ->> 'kind', value ->> 'code' FROM json_each(?)
         WHERE true ON CONFLICT (kind, code) DO NOTHING`,
      )
      .bind(list),
    db
      .prepare(
        `INSERT INTO definition_version
           (definition_id, version, state, origin, effective_day, hash, shipped_hash, body, created_at,
            published_at, from_rulebook)
         SELECT d.id, v.value ->> 'version', v.value ->> 'state', v.value ->> 'origin', v.value ->> 'effective_day',
           v.value ->> 'hash', iif(v.value ->> 'origin' = 'shipped', v.value ->> 'hash', NULL), v.value ->> 'body', ?2, iif(v.value ->> 'state' = 'published', ?2, NULL),
           iif(v.value ->> 'state' = 'published', (SELECT rulebook_version + 1 FROM company), NULL)
         FROM json_each(?1) v JOIN definition d ON d.kind = v.value ->> 'kind' AND d.code = v.value ->> 'code'`,
      )
      .bind(list, at),
    db.prepare(
      `INSERT INTO measure_state (measure_id, version) SELECT id, 1 FROM definition WHERE kind = 'measure'
       ON CONFLICT (measure_id) DO NOTHING`,
    ),
    db.prepare("UPDATE company SET rulebook_version = rulebook_version + 1"),
    ...(counted.length > 0 || movesKeys ? rebuildStatements(db, counted, at) : []),
    releaseGuard(db),
  ]);
}
