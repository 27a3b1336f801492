import { beforeAll, describe, expect, test } from "vitest";
import type { CellsResponse } from "../../../shared/contract/cells.ts";
import type { RecordBody, RecordView } from "../../../shared/contract/records.ts";
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

describe("a form that is sent", () => {
  const api = testApi();
  let db: D1Database;

  beforeAll(async () => {
    db = await freshDatabase();
    await importSmallCompany(api);
  });

  const send = (as: string, body: RecordBody, headers: Record<string, string> = {}) =>
    api.call("/records", { as, body: { form: "policy", body }, headers });

  async function productivity(as: string, scope: string): Promise<unknown> {
    const cells = [{ key: "a", fn: "KPI.PRODUCTIVITY", args: [scope, "2026-11"] }];
    const { json } = await api.call("/cells", { as, body: { cells } });
    const [cell] = (json as CellsResponse).cells;
    return cell?.ok ? cell.value : cell?.problem.code;
  }

  test("changes the cell that reads it, at once and to the cent", async () => {
    expect(await productivity("MGR1", "D1")).toBe("cell/no-denominator");
    expect((await send("EVA", policy("P-1"))).status).toBe(201);
    expect(await productivity("MGR1", "D1")).toBe(1_200.5);
    expect((await send("EVA", policy("P-2", { premium: 0.1 }))).status).toBe(201);
    expect(await productivity("MGR1", "D1")).toBe(1_200.6);
  });

  test("twice under one key is one record, and the key with another body is refused", async () => {
    const headers = { "Idempotency-Key": "key-1" };
    const [first, second] = [
      await send("EVA", policy("P-3"), headers),
      await send("EVA", policy("P-3"), headers),
    ];
    expect((second.json as RecordView).id).toBe((first.json as RecordView).id);
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
    const { errors } = json as { errors: { pointer: string; detail: string }[] };
    expect(errors.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(["issued_on", "premium"]));
    for (const { detail } of errors) expect(detail).toMatch(/\p{Script=Han}/u);
  });

  test("for somebody else needs a right over that person's unit", async () => {
    expect((await send("TOM", policy("P-5"))).json).toMatchObject({ code: "auth/not-permitted" });
    expect((await send("MGR2", policy("P-5"))).json).toMatchObject({ code: "auth/not-permitted" });
    expect((await send("MGR1", policy("P-5"))).status).toBe(201);
  });

  test("from a revision that has moved is a conflict and nothing is overwritten", async () => {
    const created = (await send("EVA", policy("P-6"))).json as RecordView;
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
    const moving: D1Database = Object.create(db, {
      batch: {
        value: async (statements: D1PreparedStatement[]) => {
          const writes = statements.length > 6;
          if (writes) await db.prepare("UPDATE company SET rulebook_version = rulebook_version + 1").run();
          return db.batch(statements);
        },
      },
      prepare: { value: (sql: string) => db.prepare(sql) },
    });
    const { json } = await testApi({ db: moving }).call("/records", {
      as: "EVA",
      body: { form: "policy", body: policy("P-7") },
    });
    expect(json).toMatchObject({ code: "rulebook/moved" });
    expect(await db.prepare("SELECT 1 FROM record WHERE number = 'P-7'").first()).toBeNull();
  });

  test("a rep lists the own records only, a manager those of the units below", async () => {
    const list = async (as: string) => {
      const { json } = await api.call("/records?form=policy", { as });
      return (json as { records: RecordView[] }).records.length;
    };
    expect(await list("TOM")).toBe(0);
    expect(await list("MGR2")).toBe(0);
    expect(await list("MGR1")).toBe(await list("EVA"));
  });
});
