import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { LOCAL_ADMIN } from "#shared/contract/local-issuer";

/**
 * Whether the local database knows a person. The file is only read, so a running server is not disturbed.
 * The admin is known even before there is a database: setting up creates that person.
 */
export async function isPersonKnown(person: string, state: string): Promise<boolean> {
  if (person === LOCAL_ADMIN) return true;
  const folder = path.join(state, "v3/d1/miniflare-D1DatabaseObject");
  if (!existsSync(folder)) return false;
  const files = (await readdir(folder)).filter((name) => name.endsWith(".sqlite"));
  return files.some((name) => holdsPerson(path.join(folder, name), person));
}

function holdsPerson(file: string, person: string): boolean {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 2000 });
  try {
    const table = database
      .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'person'")
      .get();
    return (
      table !== undefined && database.prepare("SELECT 1 FROM person WHERE code = ?").get(person) !== undefined
    );
  } finally {
    database.close();
  }
}
