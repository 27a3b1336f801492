import { beforeAll, describe, expect, test } from "vitest";
import { independentCompany, inside, unitOn } from "../../support/independent-company.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { BOARD_COMPANY, importCompany } from "../support/demo-company.ts";
import { importFile } from "../support/import-rows.ts";

const UNITS = [...new Set(BOARD_COMPANY.units.map((unit) => unit.code))];
const PEOPLE = BOARD_COMPANY.people.map((person) => person.code);
const PERIODS = [
  { code: "2026-08", first: "2026-08-01", last: "2026-08-31" },
  { code: "2026-09", first: "2026-09-01", last: "2026-09-30" },
  { code: "2026-10", first: "2026-10-01", last: "2026-10-31" },
  { code: "2026Q3", first: "2026-07-01", last: "2026-09-30" },
  { code: "2025", first: "2025-01-01", last: "2025-12-31" },
];

const rounded = (value: unknown) => (typeof value === "number" ? Number(value.toFixed(10)) : value);

describe("attainment (K-21) of a company in which people move and leave", () => {
  const api = testApi();
  const { people, policies, below } = independentCompany(BOARD_COMPANY);
  /** Two of three people, and every other unit; some targets within reach, some equal to what was done, some zero. */
  const targets = PERIODS.flatMap((period, at) => [
    ...PEOPLE.filter((_, index) => (index + at) % 3 !== 0).map((scope, index) => {
      const done = policies
        .filter(({ rep, issued }) => rep === scope && inside(issued, period))
        .reduce((sum, { cents }) => sum + cents, 0);
      return {
        scope,
        period,
        cents: index % 5 === 0 ? done : Math.round(done * (0.7 + (index % 7) / 10)) + 1,
      };
    }),
    ...UNITS.filter((_, index) => (index + at) % 2 === 0).map((scope, index) => ({
      scope,
      period,
      cents: index === 1 ? 0 : 10_000_000 + index * 12_345,
    })),
  ]);

  beforeAll(async () => {
    await freshDatabase();
    await importCompany(api);
    await importFile(api, {
      kind: "targets",
      columns: ["kpi", "scope", "period", "value"],
      rows: targets.map(({ scope, period, cents }) => [
        "first_premium",
        scope,
        period.code,
        `${cents / 100}`,
      ]),
    });
  }, 120_000);

  const targetOf = (scope: string, code: string): number | undefined =>
    targets.find((target) => target.scope === scope && target.period.code === code)?.cents;
  const done = (scope: string, period: (typeof PERIODS)[number], rep?: string): number =>
    policies
      .filter(({ issued }) => inside(issued, period))
      .filter(({ rep: owner }) => rep === undefined || owner === rep)
      .filter((policy) =>
        PEOPLE.includes(scope) ? policy.rep === scope : below(policy.unit, scope, policy.issued),
      )
      .reduce((sum, { cents }) => sum + cents, 0);
  const asked = [...UNITS, ...PEOPLE].flatMap((scope) => PERIODS.map((period) => ({ scope, period })));

  const isIn = (code: string, scope: string, last: string): boolean => {
    const person = people.find((one) => one.code === code);
    const stands =
      person !== undefined && person.joined <= last && (person.left === null || person.left > last);
    return stands && (code === scope || below(unitOn(person, last), scope, last));
  };
  async function values(kpi: string): Promise<unknown[]> {
    const cells = await api.ask(
      "admin",
      asked.map(({ scope, period }) => ({ fn: "KPI.VALUE", args: [kpi, scope, period.code] })),
    );
    return cells.map((cell) => (cell.ok ? rounded(cell.value) : cell.problem.code));
  }

  test("is what was reached ÷ the scope's own target, and says so where there is none", async () => {
    const expected = asked.map(({ scope, period }) => {
      const target = targetOf(scope, period.code);
      if (target === undefined) return "cell/no-target";
      return target === 0 ? "cell/no-denominator" : rounded(done(scope, period) / target);
    });
    expect(await values("premium_attainment")).toEqual(expected);
    expect(new Set(expected.map((value) => typeof value))).toEqual(new Set(["number", "string"]));
  });

  test("counts as on quota whoever reaches their own target with what they did in the scope", async () => {
    const expected = asked.map(({ scope, period }) => {
      const measured = PEOPLE.filter((code) => {
        const target = targetOf(code, period.code);
        if (target === undefined) return false;
        const own = PEOPLE.includes(scope)
          ? code === scope
            ? done(scope, period)
            : 0
          : done(scope, period, code);
        const takesPart = own > 0 || isIn(code, scope, period.last);
        return takesPart && own >= target;
      });
      return measured.length;
    });
    expect(await values("reps_on_premium_quota")).toEqual(expected);
    expect(Math.max(...expected)).toBeGreaterThan(10);
  });

  const ask = async () => api.valueOf("admin", "KPI.VALUE", ["premium_attainment", "CO", "2026-09"]);
  const setTo = async (value: number) =>
    importFile(api, {
      kind: "targets",
      columns: ["kpi", "scope", "period", "value"],
      rows: [["first_premium", "CO", "2026-09", `${value}`]],
    });

  test("a new target changes the answer at once", async () => {
    await setTo(100);
    const before = Number(await ask());
    await setTo(200);
    expect(Number(await ask())).toBeCloseTo(before / 2, 9);
  });
});
