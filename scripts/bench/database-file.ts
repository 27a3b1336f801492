import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";

/** The file of a local D1 that no Worker has open. */
function fileIn(state: string): string {
  const folder = path.join(state, "v3/d1/miniflare-D1DatabaseObject");
  const [file] = readdirSync(folder).filter((name) => /^[0-9a-f]{64}\.sqlite$/.test(name));
  if (file === undefined) throw new Error(`There is no database in ${folder}.`);
  return path.join(folder, file);
}

/** Takes all rollups away, so that the next request is a cold one. The Worker must be stopped. */
export function dropRollups(state: string): void {
  const database = new DatabaseSync(fileIn(state));
  database.exec("DELETE FROM rollup; PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();
}

/** Bytes of the database. The Worker must be stopped. */
export function databaseBytes(state: string): number {
  const database = new DatabaseSync(fileIn(state));
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();
  return statSync(fileIn(state)).size;
}
