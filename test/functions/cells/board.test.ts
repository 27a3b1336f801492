import { beforeAll, describe, expect, test } from "vitest";
import type { CellAnswer, CellsResponse } from "../../../shared/contract/cells.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { BOARD_COMPANY, importCompany } from "../support/demo-company.ts";
import { type Bounds, independentBoard } from "../support/independent-board.ts";

const UNITS = [...new Set(BOARD_COMPANY.units.map((unit) => unit.code))];
const MONTHS = Array.from({ length: 34 }, (_, index) => {
  const month = new Date(Date.UTC(2024, index, 1)).toISOString().slice(0, 7);
  const last = new Date(Date.UTC(2024, index + 1, 0)).toISOString().slice(0, 10);
  return { code: month, bounds: { first: `${month}-01`, last } };
});
const OTHER_PERIODS: { code: string; bounds: Bounds }[] = [
  { code: "2024-W09", bounds: { first: "2024-02-26", last: "2024-03-03" } },
  { code: "2025-W01", bounds: { first: "2024-12-30", last: "2025-01-05" } },
  { code: "2026-W43", bounds: { first: "2026-10-19", last: "2026-10-25" } },
  { code: "2025Q3", bounds: { first: "2025-07-01", last: "2025-09-30" } },
  { code: "2026H1", bounds: { first: "2026-01-01", last: "2026-06-30" } },
  { code: "2025", bounds: { first: "2025-01-01", last: "2025-12-31" } },
];

describe("the board of a company with joins, leaves, transfers and a unit that moves", () => {
  const api = testApi();
  const expected = independentBoard(BOARD_COMPANY);
  const answers = new Map<string, CellAnswer>();

  const KPIS: Record<string, (unit: string, period: Bounds) => number | null> = {
    "KPI.ACTIVITYRATE": expected.activityRate,
    "KPI.PRODUCTIVITY": expected.productivity,
    "KPI.RECRUITRATE": expected.recruitRate,
    "KPI.ATTRITION": expected.attrition,
    "KPI.HEADCOUNT": (unit, period) => expected.headcount(unit, period.last),
  };

  async function ask(cells: { key: string; fn: string; args: (string | number)[] }[]): Promise<void> {
    const { status, json } = await api.call("/cells", { as: "admin", body: { cells } });
    expect(status).toBe(200);
    for (const answer of (json as CellsResponse).cells) answers.set(answer.key, answer);
  }

  beforeAll(async () => {
    await freshDatabase();
    await importCompany(api);
  }, 120_000);

  function expectEqual(key: string, value: number | null): void {
    const answer = answers.get(key);
    if (value === null)
      expect(answer, key).toMatchObject({ ok: false, problem: { code: "cell/no-denominator" } });
    else {
      expect(answer, key).toMatchObject({ ok: true });
      expect(answer?.ok && answer.value, key).toBeCloseTo(value, 10);
    }
  }

  test.each(Object.entries(KPIS))(
    "%s of every unit in every month equals the independent calculation",
    async (fn, kpi) => {
      await ask(
        UNITS.flatMap((unit) =>
          MONTHS.map(({ code }) => ({ key: `${fn} ${unit} ${code}`, fn, args: [unit, code] })),
        ),
      );
      for (const unit of UNITS)
        for (const { code, bounds } of MONTHS) expectEqual(`${fn} ${unit} ${code}`, kpi(unit, bounds));
    },
  );

  test.each([13, 25])(
    "persistency of %i months equals the independent calculation, month ends and 29 February included",
    async (months) => {
      const fn = "KPI.PERSISTENCY";
      await ask(
        UNITS.flatMap((unit) =>
          MONTHS.map(({ code }) => ({
            key: `${fn}${months} ${unit} ${code}`,
            fn,
            args: [unit, code, months],
          })),
        ),
      );
      for (const unit of UNITS) {
        for (const { code, bounds } of MONTHS) {
          expectEqual(`${fn}${months} ${unit} ${code}`, expected.persistency(unit, bounds, months));
        }
      }
    },
  );

  test.each(Object.entries(KPIS))(
    "%s of weeks, quarters, halves and years equals the independent calculation",
    async (fn, kpi) => {
      await ask(
        UNITS.flatMap((unit) =>
          OTHER_PERIODS.map(({ code }) => ({ key: `${fn} ${unit} ${code}`, fn, args: [unit, code] })),
        ),
      );
      for (const unit of UNITS)
        for (const { code, bounds } of OTHER_PERIODS) expectEqual(`${fn} ${unit} ${code}`, kpi(unit, bounds));
    },
  );

  test("persistency of a quarter and a year equals the independent calculation; a week is a bad period", async () => {
    const fn = "KPI.PERSISTENCY";
    await ask(OTHER_PERIODS.map(({ code }) => ({ key: `${fn} CO ${code}`, fn, args: ["CO", code, 13] })));
    for (const { code, bounds } of OTHER_PERIODS) {
      if (!code.includes("W")) expectEqual(`${fn} CO ${code}`, expected.persistency("CO", bounds, 13));
      else
        expect(answers.get(`${fn} CO ${code}`)).toMatchObject({
          ok: false,
          problem: { code: "cell/bad-period" },
        });
    }
  });
});
