import { beforeAll, describe, expect, test } from "vitest";
import { testApi } from "./support/api.ts";
import { freshDatabase } from "./support/database.ts";
import { importFile, type TestFile } from "./support/import-rows.ts";
import { importSmallCompany } from "./support/small-company.ts";
import { meteredDatabase } from "./support/metered-database.ts";

/** A record with its two indices, and a fact for each of five measures: what one policy can cost at most. */
const PER_POLICY_MAX = 8;
/** The record, its revision, and as many facts gone as come; neither index of the record moves. */
const PER_CHANGE_MAX = 16;
/** What a batch writes once, whatever its length: guard, versions of measures and form, audit, the import's own row. */
const PER_BATCH_MAX = 12;
const IMPORTED = 1_000;

/** Regular policies, every other one ended before its first anniversary. */
const FILE: TestFile = {
  kind: "policies",
  columns: ["number", "rep", "issued_on", "premium", "ended_on", "end_reason"],
  rows: Array.from({ length: IMPORTED }, (_, index) => {
    const number = `P${String(index).padStart(5, "0")}`;
    const ended = index % 2 === 0 ? ["", ""] : ["2026-01-31", "lapsed"];
    return [number, index % 3 === 0 ? "TOM" : "EVA", `2025-0${(index % 9) + 1}-15`, "1200.50", ...ended];
  }),
};

describe("rows written, as the database counts them (a row of an index counts too)", () => {
  let db: ReturnType<typeof meteredDatabase>;
  let api: ReturnType<typeof testApi>;

  beforeAll(async () => {
    db = meteredDatabase(await freshDatabase());
    api = testApi({ db: db.database });
    await importSmallCompany(api);
  });

  const send = (number: string) => {
    const body = { number, rep: "EVA", issued_on: "2026-10-05", premium: 1_200, pay_mode: "regular" };
    return api.call("/records", { as: "EVA", body: { form: "policy", body } });
  };

  test("a policy sent by itself costs what it holds and one batch", async () => {
    const rows = await db.rowsWritten(async () => expect((await send("ONE")).status).toBe(201));
    expect(rows).toBeLessThanOrEqual(PER_POLICY_MAX + PER_BATCH_MAX);
  });

  test("an imported policy costs what it holds, and its chunk one batch", async () => {
    const rows = await db.rowsWritten(() => importFile(api, FILE));
    expect(rows).toBeGreaterThan(IMPORTED);
    expect(rows).toBeLessThanOrEqual(PER_POLICY_MAX * IMPORTED + PER_BATCH_MAX);
  });

  test("a policy costs a row more for every sum that is kept and that it counts in", async () => {
    const scopes = [["CO"], ["D1"], ["D2"], ["G1"], ["EVA"], ["TOM"]];
    const asked = ["2026-08", "2026-09", "2026-10", "2026Q4", "2024"];
    const kept = await db.rowsWritten(() =>
      api.ask("admin", [{ fn: "KPI.VALUE", args: ["first_premium", scopes, [asked]] }]),
    );
    expect(kept).toBe(scopes.length * asked.length);
    const rows = await db.rowsWritten(async () => expect((await send("TWO")).status).toBe(201));
    // The company, its district, its group and Eva, in October and in its quarter.
    expect(rows).toBeLessThanOrEqual(PER_POLICY_MAX + PER_BATCH_MAX + 4 * 2);
    expect(rows).toBeGreaterThan(4 * 2);
    expect(
      await db.rowsWritten(() =>
        api.ask("admin", [{ fn: "KPI.VALUE", args: ["first_premium", scopes, [asked]] }]),
      ),
    ).toBe(0);
  });

  test("the same rows again cost one batch", async () => {
    expect(await db.rowsWritten(() => importFile(api, FILE))).toBeLessThanOrEqual(PER_BATCH_MAX);
  });

  test("a changed premium costs its revision, the facts that differ, and one batch", async () => {
    const changed = { kind: "policies", columns: ["number", "premium"], rows: [["P00000", "999"]] } as const;
    const rows = await db.rowsWritten(() => importFile(api, changed));
    expect(rows).toBeLessThanOrEqual(PER_CHANGE_MAX + PER_BATCH_MAX);
  });
});
