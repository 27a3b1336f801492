import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { dropEverything, freshDatabase, tablesOf } from "./support/database.ts";
import { fillTables } from "./support/filled-tables.ts";

const MIGRATIONS = env.TEST_MIGRATIONS;
const PREFIXES = MIGRATIONS.map(({ name }, index): [string, number] => [name, index + 1]);

/** Tables that hold nothing between two batches. */
const ALWAYS_EMPTY = new Set(["batch_guard"]);

const Schema = z.array(z.object({ type: z.string(), name: z.string(), sql: z.string() }));

async function applyUpTo(count: number): Promise<void> {
  await applyD1Migrations(env.DB, MIGRATIONS.slice(0, count));
}

async function countRows(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of await tablesOf(env.DB)) {
    if (table === "d1_migrations" || ALWAYS_EMPTY.has(table)) continue;
    counts[table] = z.number().parse(await env.DB.prepare(`SELECT count(*) AS n FROM "${table}"`).first("n"));
  }
  return counts;
}

/** The schema as text, in an order that does not depend on how it came to be. */
async function schemaText(): Promise<string> {
  const { results } = await env.DB.prepare(
    `SELECT type, name, sql FROM sqlite_schema
     WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*' AND name <> 'd1_migrations'
     ORDER BY type DESC, name`,
  ).all();
  const statements = Schema.parse(results).map(({ sql }) => `${sql};`);
  return `${statements.join("\n\n")}\n`;
}

describe("the migrations", () => {
  beforeEach(() => dropEverything(env.DB));
  // The files after this one find a whole database.
  afterAll(async () => {
    await freshDatabase();
  });

  test("are numbered without a gap and say what they do", () => {
    const numbers = MIGRATIONS.map(({ name }) => /^(\d{4})_[a-z]+(?:_[a-z]+)+\.sql$/.exec(name)?.[1]);
    expect(numbers).toEqual(MIGRATIONS.map((_, index) => String(index + 1).padStart(4, "0")));
  });

  test.each(PREFIXES)("up to %s apply to an empty database", async (_name, count) => {
    await applyUpTo(count);
    expect((await tablesOf(env.DB)).length).toBeGreaterThan(count);
  });

  test.each(PREFIXES)("after %s apply to a full database, and lose no row", async (_name, count) => {
    await applyUpTo(count);
    await fillTables(env.DB);
    const before = await countRows();
    expect(Object.keys(before).filter((table) => before[table] === 0)).toEqual([]);
    await applyUpTo(MIGRATIONS.length);
    expect(await countRows()).toMatchObject(before);
    expect((await env.DB.prepare("PRAGMA foreign_key_check").all()).results).toEqual([]);
  });

  test("come to the schema that was reviewed; `vitest run --project functions migrations -u` takes over a change", async () => {
    await applyUpTo(MIGRATIONS.length);
    await expect(await schemaText()).toMatchFileSnapshot("../golden/schema.sql");
  });

  test("applied again change nothing", async () => {
    await applyUpTo(MIGRATIONS.length);
    const before = await schemaText();
    await applyUpTo(MIGRATIONS.length);
    expect(await schemaText()).toBe(before);
  });
});
