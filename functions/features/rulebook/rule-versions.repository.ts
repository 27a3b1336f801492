import { z } from "zod";

const RuleRow = z.object({
  id: z.number(),
  definition_id: z.number(),
  kind: z.string(),
  code: z.string(),
  version: z.number(),
  state: z.enum(["draft", "published", "rolled_back", "discarded"]),
  origin: z.enum(["shipped", "company"]),
  effective_day: z.number(),
  hash: z.string(),
  body: z.string(),
  revision: z.number(),
  checked_revision: z.number().nullable(),
  simulated_revision: z.number().nullable(),
  created_at: z.string(),
  edited_at: z.string().nullable(),
  edited_by: z.string().nullable(),
  edited_by_name: z.string().nullable(),
  edited_by_id: z.number().nullable(),
  published_at: z.string().nullable(),
  published_by: z.string().nullable(),
  published_by_name: z.string().nullable(),
  from_rulebook: z.number().nullable(),
});

/** A version as it is kept, drafts too; people by their codes. */
export type RuleRow = z.infer<typeof RuleRow>;

const SELECT = `SELECT v.id, v.definition_id, d.kind, d.code, v.version, v.state, v.origin, v.effective_day, v.hash, v.body,
    v.revision, v.checked_revision, v.simulated_revision, v.created_at, v.edited_at, e.code AS edited_by,
    e.name AS edited_by_name, v.edited_by AS edited_by_id, v.published_at, p.code AS published_by,
    p.name AS published_by_name, v.from_rulebook
  FROM definition d JOIN definition_version v ON v.definition_id = d.id
  LEFT JOIN person e ON e.id = v.edited_by LEFT JOIN person p ON p.id = v.published_by`;

/** All versions of all definitions, each definition's newest last. */
export async function listRules(db: D1Database): Promise<RuleRow[]> {
  const { results } = await db.prepare(`${SELECT} ORDER BY d.kind, d.code, v.version`).all();
  return z.array(RuleRow).parse(results);
}

/** All versions of one definition, the newest last; none where there is no such definition. */
export async function readRule(db: D1Database, kind: string, code: string): Promise<RuleRow[]> {
  const { results } = await db
    .prepare(`${SELECT} WHERE d.kind = ? AND d.code = ? ORDER BY v.version`)
    .bind(kind, code)
    .all();
  return z.array(RuleRow).parse(results);
}

const SimulationRow = z.object({
  revision: z.number(),
  at: z.string(),
  by: z.string(),
  by_name: z.string(),
  result: z.string(),
});

/** The last simulation of a version, its result as JSON. */
export async function readSimulation(
  db: D1Database,
  versionId: number,
): Promise<z.infer<typeof SimulationRow> | undefined> {
  const row = await db
    .prepare(
      `SELECT s.revision, s.at, p.code AS by, p.name AS by_name, s.result FROM simulation s JOIN person p ON p.id = s.by_person
       WHERE s.version_id = ?`,
    )
    .bind(versionId)
    .first();
  return row === null ? undefined : SimulationRow.parse(row);
}

/** Whether who edited a draft last is kept from publishing it. */
export async function readTwoPersonRule(db: D1Database): Promise<boolean> {
  return (await db.prepare("SELECT two_person_rule FROM company").first("two_person_rule")) === 1;
}
