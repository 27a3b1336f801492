import { Definition } from "#shared/rulebook/definition";
import { createRulebook, type Rulebook } from "./rulebook.ts";
import { readVersions } from "./rulebook.repository.ts";

/** Which rulebook: a version of one database. */
export type RulebookKey = { readonly rulebookVersion: number; readonly instance: string };

let loaded: { readonly key: string; readonly rulebook: Promise<Rulebook> } | undefined;

/** The published rulebook, kept in the isolate until its version moves. */
export async function loadRulebook(
  db: D1Database,
  { rulebookVersion, instance }: RulebookKey,
): Promise<Rulebook> {
  const key = `${instance} ${rulebookVersion}`;
  if (loaded?.key === key) return loaded.rulebook;
  const rulebook = read(db, rulebookVersion);
  loaded = { key, rulebook };
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
