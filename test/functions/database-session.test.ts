import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { publishHandbook } from "../../functions/features/rulebook/publish-handbook.ts";
import { HANDBOOK } from "../../shared/handbook/index.ts";
import { testApi } from "./support/api.ts";
import { dropEverything, freshDatabase } from "./support/database.ts";
import { importSmallCompany } from "./support/small-company.ts";

declare global {
  // oxlint-disable-next-line typescript/no-namespace
  namespace Cloudflare {
    interface Env {
      /** A second database, as a district of its own would have. */
      DISTRICT_DB: D1Database;
    }
  }
}

/** A database that asks everything through one session, as the product would before read replicas. */
function databaseOf(inner: D1Database, session: D1DatabaseSession): D1Database {
  return Object.create(inner, {
    prepare: { value: (sql: string) => session.prepare(sql) },
    batch: { value: (statements: D1PreparedStatement[]) => session.batch(statements) },
  });
}

const POLICY = { rep: "EVA", issued_on: "2026-11-05", premium: 1_200, pay_mode: "regular" };

describe("the product over D1's sessions", () => {
  let db: D1Database;

  beforeAll(async () => {
    db = await freshDatabase();
    await importSmallCompany(testApi());
  });

  test("a session that starts from another's bookmark reads what was written there", async () => {
    const writing = db.withSession("first-primary");
    const writer = testApi({ db: databaseOf(db, writing) });
    const before = await writer.valueOf("EVA", "KPI.VALUE", ["first_premium", "EVA", "2026-11"]);
    const { status } = await writer.call("/records", {
      as: "EVA",
      body: { form: "policy", body: { ...POLICY, number: "S-1" } },
    });
    expect(status).toBe(201);
    const bookmark = writing.getBookmark() ?? "";
    expect(bookmark).not.toBe("");
    const reader = testApi({ db: databaseOf(db, db.withSession(bookmark)) });
    const after = await reader.valueOf("EVA", "KPI.VALUE", ["first_premium", "EVA", "2026-11"]);
    expect([before, after]).toEqual([0, 1_200]);
  });

  test("a session that may start anywhere runs every query of a recalculation", async () => {
    const session = db.withSession("first-unconstrained");
    const api = testApi({ db: databaseOf(db, session) });
    expect(await api.valueOf("EVA", "KPI.PRODUCTIVITY", ["EVA", "2026-11"])).toBe(1_200);
    expect(session.getBookmark()).not.toBeNull();
  });
});

describe("one database per district, in one Worker", () => {
  test("each answers from its own records, whatever the other was asked before", async () => {
    const east = testApi({ db: await freshDatabase() });
    await dropEverything(env.DISTRICT_DB);
    await applyD1Migrations(env.DISTRICT_DB, env.TEST_MIGRATIONS);
    await publishHandbook(env.DISTRICT_DB, HANDBOOK, "2026-11-01T00:00:00.000Z");
    const west = testApi({ db: env.DISTRICT_DB });
    const sums: unknown[] = [];
    for (const [api, premium] of [
      [east, 1_000],
      [west, 7_000],
    ] as const) {
      await importSmallCompany(api);
      const body = { ...POLICY, number: "S-1", premium };
      expect((await api.call("/records", { as: "EVA", body: { form: "policy", body } })).status).toBe(201);
    }
    for (const api of [east, west, east, west]) {
      sums.push(await api.valueOf("EVA", "KPI.VALUE", ["first_premium", "EVA", "2026-11"]));
    }
    expect(sums).toEqual([1_000, 7_000, 1_000, 7_000]);
  });
});
