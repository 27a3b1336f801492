import { applyD1Migrations, type D1Migration } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { z } from "zod";
import { publishHandbook } from "../../../functions/features/rulebook/publish-handbook.ts";
import { HANDBOOK } from "../../../shared/handbook/index.ts";

declare global {
  // oxlint-disable-next-line typescript/no-namespace
  namespace Cloudflare {
    interface Env {
      TEST_MIGRATIONS: D1Migration[];
      LOCAL_ISSUER_KEY: string;
    }
  }
}

/** An empty database with every migration. */
export async function migratedDatabase(): Promise<D1Database> {
  await dropEverything(env.DB);
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  return env.DB;
}

/** An empty database with every migration and the shipped rulebook. */
export async function freshDatabase(): Promise<D1Database> {
  const db = await migratedDatabase();
  await publishHandbook(db, HANDBOOK, "2026-11-01T00:00:00.000Z");
  return db;
}

const Names = z.array(z.object({ name: z.string() }));

/** All tables, the youngest first. */
export async function tablesOf(db: D1Database): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*'
       ORDER BY rowid DESC`,
    )
    .all();
  return Names.parse(results).map(({ name }) => name);
}

/**
 * Takes every table away, the youngest first, so that none is left that another refers to. Test files share one
 * database, and resetting the Worker's storage sometimes left the rows of the file before.
 */
export async function dropEverything(db: D1Database): Promise<void> {
  const drops = (await tablesOf(db)).map((name) => db.prepare(`DROP TABLE "${name}"`));
  // Some tables refer to each other, so that no order would do by itself.
  if (drops.length > 0) await db.batch([db.prepare("PRAGMA defer_foreign_keys = on"), ...drops]);
}
