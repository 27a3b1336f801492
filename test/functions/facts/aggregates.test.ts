import { afterAll, expect, test } from "vitest";
import { aggregatesFor } from "../../../functions/features/facts/aggregates.ts";
import { freshDatabase, migratedDatabase } from "../support/database.ts";
import { fillTables } from "../support/filled-tables.ts";

const ASK = {
  kind: "fact",
  measureId: 7,
  unitId: 7,
  personId: null,
  from: 0,
  until: 10,
  least: null,
} as const;
const VERSIONS = { measures: new Map([[7, 1]]), org: 1 };

// The files after this one find a whole database.
afterAll(async () => {
  await freshDatabase();
});

test("a request that is slow to read keeps nothing for the database of another", async () => {
  const full = await migratedDatabase();
  await fillTables(full);
  const waiting: (() => void)[] = [];
  const held = new Promise<void>((resolve) => {
    waiting.push(resolve);
  });
  const slow: D1Database = Object.create(full, {
    prepare: { value: (sql: string) => full.prepare(sql) },
    batch: {
      value: async (statements: D1PreparedStatement[]) => {
        await held;
        return full.batch(statements);
      },
    },
  });
  const first = aggregatesFor(slow, [ASK], { ...VERSIONS, instance: "one" });
  await aggregatesFor(full, [], { ...VERSIONS, instance: "other" });
  for (const letGo of waiting) letGo();
  expect((await first)(ASK).sum).toBe(100);

  await full.batch([full.prepare("DELETE FROM fact"), full.prepare("DELETE FROM rollup")]);
  const other = await aggregatesFor(full, [ASK], { ...VERSIONS, instance: "other" });
  expect(other(ASK).sum).toBe(0);
});
