import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { pruneRollups } from "../../../functions/features/facts/prune-rollups.repository.ts";
import type { Kpi, Measure } from "../../../shared/rulebook/definition.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importSmallCompany } from "../support/small-company.ts";
import { rulesOf } from "../support/rules.ts";

const TEXT = { "zh-CN": "测试", "en-US": "Test" };
const MEASURE: Measure = {
  kind: "measure",
  code: "own_heads",
  title: TEXT,
  description: TEXT,
  source: { stream: "posting" },
  adds: "stock",
  who: { roles: ["rep"] },
  decimals: 0,
  vectors: [],
};
const KPI: Kpi = {
  kind: "kpi",
  code: "own_headcount",
  title: TEXT,
  description: TEXT,
  format: "number",
  direction: "up",
  terms: { heads: { measure: "own_heads", at: "closing", title: TEXT } },
  numerator: "heads",
  vectors: [{ terms: { heads: 3 }, value: 3 }],
};
const UNITS = ["CO", "D1", "D2", "G1", "G2"].map((code) => [code]);
const MONTHS = ["2026-08", "2026-09", "2026-10"];

/** The rows that are kept, by the code of their measure. */
const kept = async (): Promise<Record<string, number>> => {
  const { results } = await env.DB.prepare(
    "SELECT d.code, count(*) AS rows FROM rollup r JOIN definition d ON d.id = r.measure_id GROUP BY d.code",
  ).all<{ code: string; rows: number }>();
  return Object.fromEntries(results.map(({ code, rows }) => [code, rows]));
};

describe("sums of a measure that was taken out of force", () => {
  const api = testApi();
  const rules = rulesOf(api);

  const ask = (kpi: string) => api.ask("admin", [{ fn: "KPI.VALUE", args: [kpi, UNITS, [MONTHS]] }]);

  beforeAll(async () => {
    await freshDatabase();
    await importSmallCompany(api);
  });

  test("go, so many a run, and those of every other measure stay", async () => {
    const measure = await rules.publish(MEASURE, "1900-01-01");
    const kpi = await rules.publish(KPI, "1900-01-01");
    const [own] = await ask("own_headcount");
    expect(own).toMatchObject({ ok: true });
    const others = await ask("headcount");
    const full = await kept();
    const ownRows = full["own_heads"] ?? 0;
    expect(ownRows).toBeGreaterThanOrEqual(UNITS.length * MONTHS.length);
    expect(Object.keys(full).length).toBeGreaterThan(1);
    expect(await pruneRollups(env.DB, 100)).toBe(0);

    await rules.must("roll-back", kpi);
    await rules.must("roll-back", measure);
    expect(await kept()).toEqual(full);
    expect(await pruneRollups(env.DB, 10)).toBe(10);
    expect(await pruneRollups(env.DB, 1_000)).toBe(ownRows - 10);
    expect(await pruneRollups(env.DB, 1_000)).toBe(0);
    const { own_heads: _gone, ...rest } = full;
    expect(await kept()).toEqual(rest);
    expect(await ask("headcount")).toEqual(others);
  });
});
