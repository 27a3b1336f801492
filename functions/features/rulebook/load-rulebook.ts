import { Definition, type DefinitionKind } from "#shared/rulebook/definition";
import { createRulebook, type InForce, type Rulebook } from "./rulebook.ts";
import { readVersions, type VersionRow } from "./rulebook.repository.ts";

/** Which rulebook: a version of one database. */
export type RulebookKey = { readonly rulebookVersion: number; readonly instance: string };

/** The present rulebook, and those that closed periods were closed with. */
const KEPT_MAX = 8;

const loaded = new Map<string, Promise<Rulebook>>();

/** The published rulebook, kept in the isolate until its version moves. */
export async function loadRulebook(db: D1Database, company: RulebookKey): Promise<Rulebook> {
  return loadRulebookOf(db, company, company.rulebookVersion);
}

/** What was in force as of a version of the rulebook: without what came later, with what has been rolled back since. */
export async function loadRulebookOf(
  db: D1Database,
  { instance }: Pick<RulebookKey, "instance">,
  rulebookVersion: number,
): Promise<Rulebook> {
  const key = `${instance} ${rulebookVersion}`;
  const known = loaded.get(key);
  const rulebook = known ?? read(db, rulebookVersion);
  // What was asked for last stands last, so that the first is the one to let go.
  loaded.delete(key);
  loaded.set(key, rulebook);
  const [oldest] = loaded.keys();
  if (loaded.size > KEPT_MAX && oldest !== undefined) loaded.delete(oldest);
  try {
    return await rulebook;
  } catch (error) {
    loaded.delete(key);
    throw error;
  }
}

async function read(db: D1Database, version: number): Promise<Rulebook> {
  const rows = (await readVersions(db)).filter((row) => row.from_rulebook !== null);
  const holds = (row: VersionRow): boolean =>
    (row.from_rulebook ?? 0) <= version && (row.until_rulebook === null || row.until_rulebook > version);
  const [published, withdrawn] = [rows.filter(holds), rows.filter((row) => !holds(row))];
  return createRulebook(version, published.map(entryOf), withdrawn.map(entryOf));
}

function entryOf(row: VersionRow): InForce<DefinitionKind> {
  return {
    definition: Definition.parse(JSON.parse(row.body)),
    id: row.definition_id,
    version: row.version,
    effectiveDay: row.effective_day,
  };
}
