import { Definition } from "#shared/rulebook/definition";
import { createRulebook, type Rulebook } from "./rulebook.ts";
import { readVersions } from "./rulebook.repository.ts";

let loaded: { readonly db: D1Database; readonly rulebook: Promise<Rulebook> & { version?: number } } | undefined;

/**
 * The published rulebook of `version`, kept in the isolate until the version moves.
 * A version number never comes back with other content, so the number is enough to compare.
 */
export async function loadRulebook(db: D1Database, version: number): Promise<Rulebook> {
  if (loaded && loaded.db === db && loaded.rulebook.version === version) return loaded.rulebook;
  const rulebook: Promise<Rulebook> & { version?: number } = read(db, version);
  rulebook.version = version;
  loaded = { db, rulebook };
  try {
    return await rulebook;
  } catch (error) {
    loaded = undefined;
    throw error;
  }
}

async function read(db: D1Database, version: number): Promise<Rulebook> {
  const rows = await readVersions(db);
  const published = rows.filter((row) => row.state === "published");
  return createRulebook(
    version,
    published.map((row) => ({
      definition: Definition.parse(JSON.parse(row.body)),
      id: row.definition_id,
      version: row.version,
      effectiveDay: row.effective_day,
    })),
  );
}
