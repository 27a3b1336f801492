import { env } from "cloudflare:workers";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { freshDatabase, migratedDatabase } from "./support/database.ts";
import { fillTables } from "./support/filled-tables.ts";
import { READS } from "./support/repository-reads.ts";
import { WRITES } from "./support/repository-writes.ts";

describe("the repositories over the migrated schema", () => {
  const { DB } = env;

  beforeEach(async () => {
    await migratedDatabase();
  });
  afterAll(async () => {
    await freshDatabase();
  });

  test.each(Object.entries(READS))(
    "%s reads an empty database, and its row with every column once there is one",
    async (_name, read) => {
      const empty = JSON.stringify(await read(DB));
      await fillTables(DB);
      expect(JSON.stringify(await read(DB))).not.toBe(empty);
    },
  );

  test.each(Object.entries(WRITES))("%s writes what the schema takes", async (_name, write) => {
    await fillTables(DB);
    await expect(write(DB)).resolves.not.toBeNull();
  });
});
