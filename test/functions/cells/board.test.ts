import { beforeAll, describe, expect, test } from "vitest";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { BOARD_COMPANY, importCompany } from "../support/demo-company.ts";
import { type Bounds, independentBoard } from "../../support/independent-board.ts";

const UNITS = [...new Set(BOARD_COMPANY.units.map((unit) => unit.code))];
const MONTHS = Array.from({ length: 34 }, (_, index) => {
  const month = new Date(Date.UTC(2024, index, 1)).toISOString().slice(0, 7);
  const last = new Date(Date.UTC(2024, index + 1, 0)).toISOString().slice(0, 10);
  return { code: month, bounds: { first: `${month}-01`, last } };
});
const WHOLE_YEAR: Bounds = { first: "2025-01-01", last: "2025-12-31" };
const OTHER_PERIODS: { code: string; bounds: Bounds }[] = [
  { code: "2024-W09", bounds: { first: "2024-02-26", last: "2024-03-03" } },
  { code: "2025-W01", bounds: { first: "2024-12-30", last: "2025-01-05" } },
  { code: "2026-W43", bounds: { first: "2026-10-19", last: "2026-10-25" } },
  { code: "2025Q3", bounds: { first: "2025-07-01", last: "2025-09-30" } },
  { code: "2026H1", bounds: { first: "2026-01-01", last: "2026-06-30" } },
  { code: "2025", bounds: WHOLE_YEAR },
];

/** A cell with the value that the independent calculation gives; null where there is no denominator. */
type Point = { fn: string; args: (string | number)[]; value: number | null };

/** One KPI of every unit in every period. */
function pointsOf(
  fn: string,
  periods: readonly { code: string; bounds: Bounds }[],
  kpi: (unit: string, period: Bounds) => number | null,
  more: readonly number[] = [],
): Point[] {
  return UNITS.flatMap((unit) =>
    periods.map(({ code, bounds }) => ({ fn, args: [unit, code, ...more], value: kpi(unit, bounds) })),
  );
}

describe("the board of a company with joins, leaves, transfers and a unit that moves", () => {
  const api = testApi();
  const expected = independentBoard(BOARD_COMPANY);
  const KPIS: Record<string, (unit: string, period: Bounds) => number | null> = {
    "KPI.ACTIVITYRATE": expected.activityRate,
    "KPI.PRODUCTIVITY": expected.productivity,
    "KPI.RECRUITRATE": expected.recruitRate,
    "KPI.ATTRITION": expected.attrition,
    "KPI.HEADCOUNT": (unit, period) => expected.headcount(unit, period.last),
  };

  beforeAll(async () => {
    await freshDatabase();
    await importCompany(api);
  }, 120_000);

  const persistency = (months: number) => (unit: string, period: Bounds) =>
    expected.persistency(unit, period, months);

  /** Asks for all points at once, and names those whose answer is not the expected one to ten places. */
  async function differences(points: readonly Point[]): Promise<unknown[]> {
    const cells = await api.ask("admin", points);
    return points.flatMap(({ fn, args, value }, index) => {
      const cell = cells[index];
      const answer = cell?.ok ? cell.value : cell?.problem.code;
      const isEqual =
        value === null
          ? answer === "cell/no-denominator"
          : typeof answer === "number" && Math.abs(answer - value) < 5e-11;
      return isEqual ? [] : [{ fn, args, value, answer }];
    });
  }

  test("has people, policies and values enough to be worth comparing", () => {
    expect(BOARD_COMPANY.people.length).toBeGreaterThanOrEqual(50);
    expect(BOARD_COMPANY.policies.length).toBeGreaterThanOrEqual(2_000);
    const kpis = [...Object.values(KPIS), persistency(13), persistency(25)];
    const values = kpis.map((kpi) => UNITS.map((unit) => kpi(unit, WHOLE_YEAR)));
    expect(values.flat().filter((value) => value !== null && value > 0).length).toBeGreaterThan(50);
  });

  test.each(Object.entries(KPIS))(
    "%s of every unit in every month equals the independent calculation",
    async (fn, kpi) => {
      expect(await differences(pointsOf(fn, MONTHS, kpi))).toEqual([]);
    },
  );

  test.each([13, 25])(
    "persistency of %i months equals the independent calculation, month ends and 29 February included",
    async (months) => {
      const points = pointsOf("KPI.PERSISTENCY", MONTHS, persistency(months), [months]);
      expect(await differences(points)).toEqual([]);
    },
  );

  test.each(Object.entries(KPIS))(
    "%s of weeks, quarters, halves and years equals the independent calculation",
    async (fn, kpi) => {
      expect(await differences(pointsOf(fn, OTHER_PERIODS, kpi))).toEqual([]);
    },
  );

  test("persistency of quarters, halves and years equals the independent calculation", async () => {
    const periods = OTHER_PERIODS.filter(({ code }) => !code.includes("W"));
    const points = pointsOf("KPI.PERSISTENCY", periods, persistency(13), [13]);
    expect(await differences(points)).toEqual([]);
  });

  test("persistency of a week is a bad period", async () => {
    expect(await api.valueOf("admin", "KPI.PERSISTENCY", ["CO", "2026-W43"])).toBe("cell/bad-period");
  });
});
