import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Convention } from "../../support/independent-alternatives.ts";
import { api, board, differences, type Expected, OF_MONTHS, under } from "../support/compare-kpis.ts";
import { freshDatabase } from "../support/database.ts";
import { importCompany } from "../support/demo-company.ts";
import { recountFacts } from "../support/publish-rules.ts";

vi.setConfig({ testTimeout: 120_000 });

beforeAll(async () => {
  await freshDatabase();
  await importCompany(api);
}, 120_000);

describe("persistency, each against an independent calculation", () => {
  const monthly = OF_MONTHS;
  const kpis = [
    ["persistency_13", 13],
    ["persistency_25", 25],
  ] as const;

  test.each(kpis)("%s by policies", async (kpi, months) => {
    const expected: Expected = (unit, period) => board.persistency(unit, period, months, { byCount: true });
    expect(await differences(kpi, expected, monthly, "basis=count")).toEqual([]);
  });

  test.each(kpis)("%s over the rolling twelve months", async (kpi, months) => {
    const firstOf: Readonly<Record<string, string>> = {
      "2024-02-29": "2023-03-01",
      "2026-10-31": "2025-11-01",
      "2025-09-30": "2024-10-01",
      "2026-06-30": "2025-07-01",
      "2025-12-31": "2025-01-01",
      "2026-12-31": "2026-01-01",
    };
    const expected: Expected = (unit, { last }) =>
      board.persistency(unit, { first: firstOf[last] ?? "", last }, months, {});
    await under({ persistency_window: 12 }, async () => {
      expect(await differences(kpi, expected, monthly)).toEqual([]);
    });
  });

  test("a convention that nobody has published is not counted, and a call for it is refused", async () => {
    const answer = await api.valueOf("admin", "KPI.VALUE", [
      "persistency_13",
      "CO",
      "2025-10",
      "basis=grace_days",
    ]);
    expect(answer).toBe("cell/bad-argument");
  });

  test.each(["month_end", "grace_days", "grace_month"] as const)(
    "under the convention %s, by premium and by policies",
    async (convention: Convention) => {
      await under({ persistency_convention: convention }, async () => {
        expect(await recountFacts(api)).toBeGreaterThan(0);
        for (const [kpi, months] of kpis) {
          const expected: Expected = (unit, period) =>
            board.persistency(unit, period, months, { convention });
          expect(await differences(kpi, expected, monthly)).toEqual([]);
          const byCount: Expected = (unit, period) =>
            board.persistency(unit, period, months, { convention, byCount: true });
          expect(await differences(kpi, byCount, monthly, "basis=count")).toEqual([]);
        }
      });
    },
  );

  test("25 months on the reducing base", async () => {
    await under({ persistency_25_base: "reducing" }, async () => {
      await recountFacts(api);
      for (const byCount of [false, true]) {
        const expected: Expected = (unit, period) =>
          board.persistency(unit, period, 25, { isReducing: true, byCount });
        expect(
          await differences("persistency_25", expected, monthly, byCount ? "basis=count" : "basis=premium"),
        ).toEqual([]);
      }
    });
  });
});
