import { beforeAll, describe, expect, test } from "vitest";
import { Problem } from "../../../shared/contract/problem.ts";
import { type RecordBody, RecordList, RecordView } from "../../../shared/contract/records.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importSmallCompany } from "../support/small-company.ts";

const policy = (number: string, more: RecordBody = {}): RecordBody => ({
  number,
  rep: "EVA",
  issued_on: "2026-11-02",
  premium: 1_200.5,
  pay_mode: "regular",
  ...more,
});

/** A database in which something moves after a request has read and before it writes. */
function databaseMovedBefore(db: D1Database, sql: string): D1Database {
  return Object.create(db, {
    batch: {
      value: async (statements: D1PreparedStatement[]) => {
        const writes = statements.length > 6;
        if (writes) await db.prepare(sql).run();
        return db.batch(statements);
      },
    },
    prepare: { value: (text: string) => db.prepare(text) },
  });
}

describe("a form that is sent", () => {
  const api = testApi();
  let db: D1Database;

  beforeAll(async () => {
    db = await freshDatabase();
    await importSmallCompany(api);
  });

  const send = (as: string, body: RecordBody, headers: Record<string, string> = {}) =>
    api.call("/records", { as, body: { form: "policy", body }, headers });

  const sent = async (as: string, body: RecordBody, headers: Record<string, string> = {}) =>
    api.read(RecordView, "/records", { as, body: { form: "policy", body }, headers });
  const productivity = () => api.valueOf("MGR1", "KPI.PRODUCTIVITY", ["D1", "2026-11"]);
  const countListed = async (as: string) =>
    (await api.read(RecordList, "/records?form=policy", { as })).records.length;

  test("changes the cell that reads it, at once and to the cent", async () => {
    expect(await productivity()).toBe("cell/no-denominator");
    expect((await send("EVA", policy("P-1"))).status).toBe(201);
    expect(await productivity()).toBe(1_200.5);
    expect((await send("EVA", policy("P-2", { premium: 0.1 }))).status).toBe(201);
    expect(await productivity()).toBe(1_200.6);
  });

  test("twice under one key is one record, and the key with another body is refused", async () => {
    const headers = { "Idempotency-Key": "key-1" };
    const first = await sent("EVA", policy("P-3"), headers);
    const second = await sent("EVA", policy("P-3"), headers);
    expect(second.id).toBe(first.id);
    expect((await send("EVA", policy("P-4"), headers)).json).toMatchObject({ code: "record/key-reused" });
    const { total } =
      (await db.prepare("SELECT count(*) AS total FROM record WHERE number = 'P-3'").first()) ?? {};
    expect(total).toBe(1);
  });

  test("under a number that is taken is refused and changes nothing", async () => {
    const before = await db.prepare("SELECT count(*) AS n FROM fact").first("n");
    expect((await send("EVA", policy("P-1"))).json).toMatchObject({ code: "record/number-taken" });
    expect(await db.prepare("SELECT count(*) AS n FROM fact").first("n")).toBe(before);
  });

  test("with wrong fields names every one of them, in the caller's language", async () => {
    const { status, json } = await api.call("/records", {
      as: "EVA",
      body: { form: "policy", body: { number: "P-9", rep: "EVA", issued_on: "2026-02-30", premium: "much" } },
      headers: { "Accept-Language": "zh-CN" },
    });
    expect(status).toBe(422);
    const { errors = [] } = Problem.parse(json);
    expect(errors.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(["issued_on", "premium"]));
    for (const { detail } of errors) expect(detail).toMatch(/\p{Script=Han}/u);
  });

  test("for somebody else needs a right over that person's unit", async () => {
    expect((await send("TOM", policy("P-5"))).json).toMatchObject({ code: "auth/not-permitted" });
    expect((await send("MGR2", policy("P-5"))).json).toMatchObject({ code: "auth/not-permitted" });
    expect((await send("MGR1", policy("P-5"))).status).toBe(201);
  });

  test("from a revision that has moved is a conflict and nothing is overwritten", async () => {
    const created = await sent("EVA", policy("P-6"));
    const put = (premium: number, expectedRevision: number) =>
      api.call(`/records/${created.id}`, {
        as: "EVA",
        method: "PUT",
        body: { body: { ...created.body, premium }, expectedRevision },
      });
    expect((await put(2_000, 1)).status).toBe(200);
    expect((await put(3_000, 1)).json).toMatchObject({ code: "record/changed-meanwhile" });
    const { json } = await api.call(`/records/${created.id}`, { as: "EVA" });
    expect(json).toMatchObject({ revision: 2, body: { premium: 2_000 } });
  });

  test("fails as a whole when the rulebook moves between reading and writing", async () => {
    const moving = databaseMovedBefore(db, "UPDATE company SET rulebook_version = rulebook_version + 1");
    const { json } = await testApi({ db: moving }).call("/records", {
      as: "EVA",
      body: { form: "policy", body: policy("P-7") },
    });
    expect(json).toMatchObject({ code: "rulebook/moved" });
    expect(await db.prepare("SELECT 1 FROM record WHERE number = 'P-7'").first()).toBeNull();
  });

  test("fails as a whole when somebody else writes the same record between reading and writing", async () => {
    const created = await sent("EVA", policy("P-8"));
    const facts = await db.prepare("SELECT count(*) AS n FROM fact").first("n");
    const moving = databaseMovedBefore(db, `UPDATE record SET revision = 2 WHERE id = ${created.id}`);
    const { json } = await testApi({ db: moving }).call(`/records/${created.id}`, {
      as: "EVA",
      method: "PUT",
      body: { body: { ...created.body, premium: 9 }, expectedRevision: 1 },
    });
    expect(json).toMatchObject({ code: "record/changed-meanwhile" });
    expect(await db.prepare("SELECT count(*) AS n FROM fact").first("n")).toBe(facts);
    expect(await api.read(RecordView, `/records/${created.id}`, { as: "EVA" })).toMatchObject({
      revision: 2,
      body: { premium: 1_200.5 },
    });
  });

  test("a rep lists the own records only, a manager those of the units below", async () => {
    expect(await countListed("EVA")).toBeGreaterThan(0);
    expect(await countListed("TOM")).toBe(0);
    expect(await countListed("MGR2")).toBe(0);
    expect(await countListed("MGR1")).toBe(await countListed("EVA"));
  });
});
