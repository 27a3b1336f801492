import { beforeAll, describe, expect, test } from "vitest";
import { isoFromDay } from "../../../shared/calendar/day.ts";
import { independentBoard } from "../../support/independent-board.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { BOARD_COMPANY, importCompany } from "../support/demo-company.ts";
import { importFile } from "../support/import-rows.ts";

const UNITS = [...new Set(BOARD_COMPANY.units.map((unit) => unit.code))];
const TODAY = "2026-11-15";
const MONTHS = Array.from({ length: 14 }, (_, index) => {
  const code = new Date(Date.UTC(2025, 8 + index, 1)).toISOString().slice(0, 7);
  const last = new Date(Date.UTC(2025, 9 + index, 0)).toISOString().slice(0, 10);
  return { code, bounds: { first: `${code}-01`, last } };
});

/** The unit above one on a day, from the company's own rows. */
function parentOn(code: string, iso: string): string {
  const rows = BOARD_COMPANY.units.filter((unit) => unit.code === code && unit.from <= iso);
  return rows.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]?.parent ?? "";
}

function childrenOn(code: string, iso: string): string[] {
  return UNITS.filter((unit) => parentOn(unit, iso) === code);
}

/** The people of a unit on a day, from the company's own rows. */
function peopleOn(code: string, iso: string): string[] {
  return BOARD_COMPANY.people.flatMap((person) => {
    if (isoFromDay(person.joined) > iso || (person.left !== null && isoFromDay(person.left) <= iso))
      return [];
    const moves = BOARD_COMPANY.postings
      .filter((posting) => posting.person === person.code && isoFromDay(posting.from) <= iso)
      .toSorted((a, b) => a.from - b.from);
    return (moves.at(-1)?.unit ?? person.unit) === code ? [person.code] : [];
  });
}

/** To ten places, which is as far as two ways of adding agree. */
function rounded(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toFixed(10)) : value;
}

/** 1, 2, 2, 4: one more than how many are strictly better. */
function placeOf(value: number, all: readonly (number | null)[], best: "up" | "down"): number {
  const better = (other: number | null): boolean =>
    other !== null && (best === "up" ? other > value + 1e-12 : other < value - 1e-12);
  return 1 + all.filter(better).length;
}

describe("places, trends, lists and targets over a company in which units and people move", () => {
  const api = testApi();
  const board = independentBoard(BOARD_COMPANY);
  /** A target of every third unit and month, half of them out of reach. */
  const targets = UNITS.flatMap((unit, index) =>
    MONTHS.map(({ code }, month) => ({ unit, code, value: (1 + ((index + month) % 9)) / 10 })),
  ).filter((_, index) => index % 3 === 0);

  beforeAll(async () => {
    await freshDatabase();
    await importCompany(api);
    await importFile(api, {
      kind: "targets",
      columns: ["kpi", "scope", "period", "value"],
      rows: targets.map(({ unit, code, value }) => ["activity_rate", unit, code, `${value * 100}%`]),
    });
  }, 120_000);

  async function values(fn: string, calls: readonly (readonly (string | null)[])[]): Promise<unknown[]> {
    const cells = await api.ask(
      "admin",
      calls.map((args) => ({ fn, args: [...args] })),
    );
    return cells.map((cell) => (cell.ok ? cell.value : cell.problem.code));
  }

  const everyMonth = UNITS.flatMap((unit) => MONTHS.map((month) => ({ unit, ...month })));

  test.each([
    ["activity_rate", "up", board.activityRate],
    ["attrition", "down", board.attrition],
  ] as const)(
    "KPI.RANK of %s of every unit in every month is its place among its siblings",
    async (kpi, best, valueOf) => {
      const found = await values(
        "KPI.RANK",
        everyMonth.map(({ unit, code }) => [kpi, unit, code]),
      );
      const expected = everyMonth.map(({ unit, bounds }) => {
        const own = valueOf(unit, bounds);
        const parent = parentOn(unit, bounds.last);
        const siblings = parent === "" ? [unit] : childrenOn(parent, bounds.last);
        return own === null
          ? "cell/no-denominator"
          : placeOf(
              own,
              siblings.map((sibling) => valueOf(sibling, bounds)),
              best,
            );
      });
      expect(found).toEqual(expected);
      expect(new Set(found).size).toBeGreaterThan(1);
    },
  );

  test("KPI.RANK of every person of every group is the place among the people of the same group", async () => {
    const month = "2026-10";
    const premium = (code: string): number =>
      BOARD_COMPANY.policies
        .filter((policy) => policy.rep === code && isoFromDay(policy.issuedOn).startsWith(month))
        .reduce((sum, policy) => sum + Math.round(Number(policy.premium) * 100), 0);
    const asked = UNITS.flatMap((unit) => {
      const people = peopleOn(unit, "2026-10-31");
      return people.map((code) => ({ code, place: placeOf(premium(code), people.map(premium), "up") }));
    });
    expect(new Set(asked.map(({ place }) => place)).size).toBeGreaterThan(3);
    const found = await values(
      "KPI.RANK",
      asked.map(({ code }) => ["first_premium", code, month]),
    );
    expect(found).toEqual(asked.map(({ place }) => place));
  });

  test("KPI.LEADERBOARD lists the units below with places, best first, as many as asked", async () => {
    for (const unit of UNITS.filter((code) => childrenOn(code, "2026-10-31").length > 0)) {
      const bounds = { first: "2026-10-01", last: "2026-10-31" };
      const children = childrenOn(unit, "2026-10-31");
      const all = children.map((child) => board.activityRate(child, bounds));
      const expected = children
        .map((child, index) => ({ child, value: all[index] ?? null }))
        .flatMap(({ child, value }) =>
          value === null ? [] : [{ place: placeOf(value, all, "up"), child, value }],
        )
        .filter(({ place }) => place <= 2)
        .toSorted((a, b) => a.place - b.place || (a.child < b.child ? -1 : 1));
      const [rows] = await values("KPI.LEADERBOARD", [["activity_rate", unit, "2026-10", "top=2"]]);
      expect(rows).toEqual(
        expected.map(({ place, child, value }) => [
          place,
          child,
          BOARD_COMPANY.units.find(({ code }) => code === child)?.name,
          expect.closeTo(value, 10),
        ]),
      );
    }
  });

  test("KPI.TREND spills the months up to the one asked, a column for each scope", async () => {
    const [rows] = await values("KPI.TREND", [["headcount", "D1", "2026-10", "count=14"]]);
    expect(rows).toEqual(MONTHS.map(({ code, bounds }) => [code, board.headcount("D1", bounds.last)]));
    const cells = await api.ask("admin", [
      { fn: "KPI.TREND", args: ["headcount", [["D1"], ["nowhere"], ["D2"]], "2026-10", "count=2"] },
    ]);
    expect(cells[0]?.ok && cells[0].value).toEqual(
      MONTHS.slice(-2).map(({ code, bounds: { last } }) => [
        code,
        board.headcount("D1", last),
        expect.objectContaining({ code: "cell/unknown-code" }),
        board.headcount("D2", last),
      ]),
    );
  });

  test("KPI.VARIANCE against the month and the year before is the difference of the values", async () => {
    for (const [against, back] of [
      ["previous", 1],
      ["lastyear", 12],
    ] as const) {
      const months = MONTHS.slice(-1);
      const asked = UNITS.flatMap((unit) => months.map((month) => ({ unit, ...month })));
      const found = await values(
        "KPI.VARIANCE",
        asked.map(({ unit, code }) => ["headcount", unit, code, `against=${against}`]),
      );
      const before = new Date(Date.UTC(2026, 10 - back, 0)).toISOString().slice(0, 10);
      expect(found).toEqual(
        asked.map(({ unit, bounds }) => board.headcount(unit, bounds.last) - board.headcount(unit, before)),
      );
    }
  });

  test("TARGET, ATTAINMENT, VARIANCE and BAND of every unit in every month follow the imported targets", async () => {
    const targetOf = new Map(targets.map(({ unit, code, value }) => [`${unit} ${code}`, value]));
    const calls = everyMonth.map(({ unit, code }) => ["activity_rate", unit, code]);
    const [aims, reached, differences, bands] = await Promise.all(
      ["KPI.TARGET", "KPI.ATTAINMENT", "KPI.VARIANCE", "KPI.BAND"].map((fn) => values(fn, calls)),
    );
    const found = everyMonth.map((_, index) =>
      [aims, reached, differences, bands].map((list) => rounded(list?.[index])),
    );
    const expected = everyMonth.map(({ unit, code, bounds }) => {
      const target = targetOf.get(`${unit} ${code}`);
      const value = board.activityRate(unit, bounds);
      if (value === null) return [target ?? "cell/no-target", ...Array(3).fill("cell/no-denominator")];
      if (target === undefined) return Array(4).fill("cell/no-target");
      const band = value >= target ? "green" : value >= 0.9 * target ? "amber" : "red";
      return [target, value / target, value - target, band].map(rounded);
    });
    expect(found).toEqual(expected);
    expect(new Set(bands)).toEqual(new Set(["green", "amber", "red", "cell/no-target"]));
  });

  test("ORG.SUPERIOR and ORG.MEMBERS of every unit in every month are those of its last day", async () => {
    const superiors = await values(
      "ORG.SUPERIOR",
      everyMonth.map(({ unit, code }) => [unit, code]),
    );
    expect(superiors).toEqual(everyMonth.map(({ unit, bounds }) => parentOn(unit, bounds.last)));
    const members = await values(
      "ORG.MEMBERS",
      everyMonth.map(({ unit, code }) => [unit, code]),
    );
    expect(members).toEqual(
      everyMonth.map(({ unit, bounds: { last } }) => {
        const codes = [...childrenOn(unit, last), ...peopleOn(unit, last)].toSorted();
        return codes.length > 0 ? codes.map((code) => [code]) : [[""]];
      }),
    );
    const [current] = await values("ORG.MEMBERS", [["D1-A1"]]);
    expect(current).toEqual(
      peopleOn("D1-A1", TODAY)
        .toSorted()
        .map((code) => [code]),
    );
  });

  test("a list of scopes and a list of periods spill one array", async () => {
    for (const fn of [
      "KPI.TARGET",
      "KPI.ATTAINMENT",
      "KPI.VARIANCE",
      "KPI.BAND",
      "KPI.RANK",
      "KPI.STATUS",
      "KPI.ASOF",
    ]) {
      const scopes = UNITS.slice(0, 4);
      const months = MONTHS.slice(0, 3).map(({ code }) => code);
      const [spilled] = await api.ask("admin", [
        { fn, args: ["activity_rate", scopes.map((code) => [code]), [months]] },
      ]);
      const single = await api.ask(
        "admin",
        scopes.flatMap((scope) => months.map((month) => ({ fn, args: ["activity_rate", scope, month] }))),
      );
      const flat = spilled?.ok && Array.isArray(spilled.value) ? spilled.value.flat() : [];
      expect([fn, flat]).toEqual([fn, single.map((cell) => (cell.ok ? cell.value : cell.problem))]);
    }
  });

  test("PERIOD.LIST lists the periods of a kind between two, and twelve where there is no beginning", async () => {
    const listed = await values("PERIOD.LIST", [
      ["month", "2026-08", "2026-10"],
      ["quarter", "2025", "2026-10"],
      ["month", null, "2026-02"],
      ["week", "2026-10", "2026-10"],
      ["day"],
    ]);
    expect(listed).toEqual([
      [["2026-08"], ["2026-09"], ["2026-10"]],
      ["2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1", "2026Q2", "2026Q3", "2026Q4"].map((code) => [code]),
      ["03", "04", "05", "06", "07", "08", "09", "10", "11", "12"]
        .map((month) => [`2025-${month}`])
        .concat([["2026-01"], ["2026-02"]]),
      ["2026-W40", "2026-W41", "2026-W42", "2026-W43", "2026-W44"].map((code) => [code]),
      "cell/bad-argument",
    ]);
  });
});
