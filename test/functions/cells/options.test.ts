import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Argument } from "../../../shared/contract/cells.ts";
import { Explanation } from "../../../shared/contract/explanation.ts";
import { KpiList } from "../../../shared/contract/kpis.ts";
import { keepEvening } from "../../../functions/features/snapshots/keep-evening.ts";
import { independentBoard } from "../../support/independent-board.ts";
import { closingDriver } from "../closing/closing-driver.ts";
import { testApi, TEST_NOW } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { BOARD_COMPANY, importCompany } from "../support/demo-company.ts";
import { rulesOf, timesWon } from "../support/rules.ts";
import { importFile } from "../support/import-rows.ts";

const UNITS = [...new Set(BOARD_COMPANY.units.map((unit) => unit.code))];
const DAY_MS = 86_400_000;

/** The days of a working month, counted one by one: it closes on the 25th, and the year begins and ends with itself. */
function workingMonth(year: number, month: number): { first: string; last: string } {
  const days: string[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += DAY_MS) {
    const date = new Date(at);
    const late = date.getUTCDate() > 25 && date.getUTCMonth() < 11;
    if (date.getUTCMonth() + 1 + (late ? 1 : 0) === month) days.push(date.toISOString().slice(0, 10));
  }
  return { first: days[0] ?? "", last: days.at(-1) ?? "" };
}

/** To ten places, which is as far as two ways of adding agree. */
function rounded(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toFixed(10)) : value;
}

/** The premium of every unit in the running and the previous month. */
function premiums(asof: string): Argument[][] {
  return UNITS.flatMap((unit) =>
    ["2026-10", "2026-11"].map((period) => ["first_premium", unit, period, asof]),
  );
}

describe("the options of a KPI", () => {
  const api = testApi();
  const board = independentBoard(BOARD_COMPANY);

  beforeAll(async () => {
    await freshDatabase();
    await importCompany(api);
  }, 120_000);

  async function ask(fn: string, calls: readonly Argument[][], as = "admin"): Promise<unknown[]> {
    const cells = await api.ask(
      as,
      calls.map((args) => ({ fn, args })),
    );
    return cells.map((cell) => (cell.ok ? cell.value : cell.problem.code));
  }

  test("calendar=working_month counts every unit's working months as day by day", async () => {
    const months = Array.from({ length: 12 }, (_, index) => ({
      code: `2025-${String(index + 1).padStart(2, "0")}`,
      bounds: workingMonth(2025, index + 1),
    }));
    const asked = UNITS.flatMap((unit) => months.map((month) => ({ unit, ...month })));
    const calls = asked.map(({ unit, code }) => [unit, code, "calendar=working_month"]);
    for (const [fn, kpi] of [
      ["KPI.ACTIVITYRATE", board.activityRate],
      ["KPI.PRODUCTIVITY", board.productivity],
      ["KPI.ATTRITION", board.attrition],
    ] as const) {
      const expected = asked.map(({ unit, bounds }) => rounded(kpi(unit, bounds) ?? "cell/no-denominator"));
      expect((await ask(fn, calls)).map(rounded)).toEqual(expected);
    }
    expect(await ask("PERIOD.START", [["2025-10", "calendar=working_month"]])).toEqual([
      await api.valueOf("admin", "PERIOD.START", ["2025-10"]).then((first) => Number(first) - 5),
    ]);
  });

  test("basis= takes other choices for the call alone", async () => {
    const [plain, other, again] = await ask("KPI.ACTIVITYRATE", [
      ["CO", "2026-10"],
      ["CO", "2026-10", "basis=confirmed_only"],
      ["CO", "2026-10"],
    ]);
    expect(plain).toBe(again);
    expect(plain).not.toBe(other);
    expect(typeof other).toBe("number");
    expect(await ask("KPI.HEADCOUNT", [["CO", "2026-10", "basis=average"]])).toEqual([
      (board.headcount("CO", "2026-09-30") + board.headcount("CO", "2026-10-31")) / 2,
    ]);
  });

  test("GET /kpis lists every KPI with choices that basis= takes, each of them", async () => {
    const { kpis, calendars } = await api.read(KpiList, "/kpis", { as: "admin" });
    expect(calendars.map(({ code }) => code)).toContain("working_month");
    const calls = kpis.flatMap(({ code, bases }) =>
      bases.flatMap(({ choices }) => choices.map(({ value }) => [code, "CO", "2026-10", `basis=${value}`])),
    );
    expect(calls.length).toBeGreaterThan(10);
    expect(await ask("KPI.VALUE", calls)).not.toContain("cell/bad-argument");
  });

  test.each([
    ["KPI.ACTIVITYRATE", ["CO", "2026-10", "colour=red"], "calendar=, basis=, rules=, asof="],
    ["KPI.ACTIVITYRATE", ["CO", "2026-10", "basis=nonsense"], "daily"],
    ["KPI.HEADCOUNT", ["CO", "2026-10", "basis=opening,closing"], "average"],
    ["KPI.ACTIVITYRATE", ["CO", "2026-10", "calendar=moon"], "working_month"],
    ["KPI.ACTIVITYRATE", ["CO", "2026-10", "asof=someday"], "2026-10-31"],
    ["KPI.ACTIVITYRATE", ["CO", "2026-10", "rules=1/2/2026"], "2026-10-31"],
    ["KPI.VARIANCE", ["headcount", "CO", "2026-10", "against=me"], "target, previous, lastyear"],
    ["KPI.TREND", ["headcount", "CO", "2026-10", "count=0"], "1–120"],
    ["KPI.LEADERBOARD", ["headcount", "CO", "2026-10", "top=x"], "1–1000"],
    ["KPI.TARGET", ["headcount", "CO", "2026-10", "asof=2026-10-31"], "calendar="],
    ["ORG.MEMBERS", ["CO", "2026-10", "columns=shoe"], "code, name, kind"],
    ["RULE.VERSION", ["headcount", "2026-10", "kind=law"], "parameter"],
    ["FUNNEL.GRADE", ["OPP-1", "a=b"], "–"],
  ] as [string, Argument[], string][])(
    "%s %j is refused with what is possible",
    async (fn, args, possible) => {
      const [cell] = await api.ask("admin", [{ fn, args }]);
      expect(cell).toMatchObject({
        ok: false,
        problem: { code: "cell/bad-argument", detail: expect.stringContaining(possible) },
      });
    },
  );

  test("asof= answers the snapshot of that evening, for every unit, and nothing of other days", async () => {
    const evening = "2026-11-14";
    const before = await ask("KPI.VALUE", premiums(""));
    await keepEvening(api.deps);
    await keepEvening(api.deps);
    await importFile(api, {
      kind: "policies",
      columns: ["number", "rep", "issued_on", "premium", "pay_mode"],
      rows: BOARD_COMPANY.people
        .filter(({ left }) => left === null)
        .slice(0, 1)
        .map(({ code }) => ["LATE-1", code, "2026-10-20", "123456", "regular"]),
    });
    expect(await ask("KPI.VALUE", premiums(`asof=${evening}`))).toEqual(before);
    expect(await ask("KPI.VALUE", premiums(""))).not.toEqual(before);
    expect(new Set(await ask("KPI.VALUE", premiums("asof=2026-11-13")))).toEqual(
      new Set(["cell/no-snapshot"]),
    );
    const [person] = BOARD_COMPANY.people;
    expect(
      await ask("KPI.VALUE", [["first_premium", person?.code ?? "", "2026-10", `asof=${evening}`]]),
    ).toEqual(["cell/no-snapshot"]);
    expect(await ask("KPI.ASOF", [["headcount", "CO", "2026-10", `asof=${evening}`]])).toEqual([
      await api.valueOf("admin", "PERIOD.START", ["2026-11"]).then((first) => Number(first) + 14),
    ]);
  });

  test("asof= answers a close from its day on, and final cells say so", async () => {
    const closing = closingDriver(api);
    const [provisional] = await ask("KPI.STATUS", [["headcount", "CO", "2026-09"]]);
    const [before] = await ask("KPI.VALUE", [["first_premium", "D1", "2026-09"]]);
    const { closeId } = await closing.close("admin", "CO", "2026-09");
    expect([provisional, ...(await ask("KPI.STATUS", [["headcount", "D1", "2026-09"]]))]).toEqual([
      "provisional",
      "final",
    ]);
    expect(await ask("KPI.VALUE", [["first_premium", "D1", "2026-09", "asof=2026-11-15"]])).toEqual([before]);
    expect(await ask("KPI.VALUE", [["first_premium", "D1", "2026-09", "asof=2026-11-14"]])).toEqual([
      "cell/no-snapshot",
    ]);
    const noonInShanghai = await api.valueOf("admin", "PERIOD.START", ["2026-11"]);
    expect(await ask("KPI.ASOF", [["headcount", "D1", "2026-09"]])).toEqual([Number(noonInShanghai) + 14.5]);
    expect(await ask("KPI.STATUS", [["headcount", "D1", "2026-11"]])).toEqual(["open"]);
    const explained = await api.read(Explanation, "/explanations", {
      as: "admin",
      body: { fn: "KPI.VALUE", args: ["first_premium", "D1", "2026-09"] },
    });
    expect(explained).toMatchObject({
      status: "final",
      asOf: new Date(TEST_NOW).toISOString(),
      calendar: "company",
      value: before,
    });
    expect(explained.versions.filter(({ inForce }) => inForce).length).toBe(1);
    const parts = explained.parts.reduce((sum, { value }) => sum + (value ?? 0), 0);
    expect(parts).toBeCloseTo(Number(before), 6);
    await closing.reopen("admin", closeId ?? 0);
    expect(await ask("KPI.STATUS", [["headcount", "D1", "2026-09"]])).toEqual(["reopened"]);
    expect(await ask("KPI.VALUE", [["first_premium", "D1", "2026-09", "asof=2026-11-15"]])).toEqual([
      "cell/no-snapshot",
    ]);
  });

  test("a number over a measure that is being counted anew is refused until it is done", async () => {
    const { db } = api.deps;
    await db.batch([
      db.prepare(`INSERT INTO job (id, kind, subject, input, state, started_at, started_by, moved_at)
        SELECT 99, 'rebuild', '', '{}', 'done', '', min(id), '' FROM person`),
      db.prepare(`UPDATE measure_state SET recounting_job = 99
        WHERE measure_id = (SELECT id FROM definition WHERE kind = 'measure' AND code = 'policy_issued')`),
    ]);
    expect(await ask("KPI.VALUE", [["first_premium", "D1", "2026-10"]])).toEqual(["cell/being-recounted"]);
    expect(await ask("KPI.VALUE", [["headcount", "D1", "2026-10"]])).toEqual([
      board.headcount("D1", "2026-10-31"),
    ]);
    await db.prepare("UPDATE measure_state SET recounting_job = NULL").run();
    expect(typeof (await ask("KPI.VALUE", [["first_premium", "D1", "2026-10"]]))[0]).toBe("number");
  });

  test("rules=DATE answers by the KPI and parameter versions of that day over the same measures", async () => {
    const { publish } = rulesOf(api);
    const [won] = await ask("KPI.VALUE", [["won_count", "CO", "2026-08"]]);
    expect(won).toBeGreaterThan(0);
    await publish(timesWon("won_times", 2), "2026-01-01");
    await publish(timesWon("won_times", 5), "2026-10-01");
    const found = await ask("KPI.VALUE", [
      ["won_times", "CO", "2026-08"],
      ["won_times", "CO", "2026-08", "rules=2026-10-01"],
      ["won_times", "CO", "2026-08", "rules=2026-09-30"],
      ["won_times", "CO", "2026-08", "rules=46296"],
    ]);
    expect(found.map((value) => Number(value) / Number(won))).toEqual([2, 5, 2, 5]);
    expect(
      await ask("RULE.VERSION", [
        ["won_times", "2026-09"],
        ["won_times", "2026-10"],
      ]),
    ).toEqual([1, 2]);
  });

  test("RULE.VALUE and RULE.VERSION answer the rulebook's own, and refuse what is not there", async () => {
    expect(
      await ask("RULE.VALUE", [
        ["stalled_days", "D1"],
        ["average_headcount", "D1", "2026-10"],
      ]),
    ).toEqual([14, "endpoints"]);
    expect(await ask("RULE.VALUE", [["no_such_rule", "D1"]])).toEqual(["cell/unknown-code"]);
    expect(
      await ask("RULE.VERSION", [["activity_rate"], ["policy", null, "kind=form"], ["no_such_rule"]]),
    ).toEqual([1, 1, "cell/unknown-code"]);
    const [spilled] = await ask("RULE.VALUE", [["stalled_days", [["D1"], ["D2"]], [["2026-09", "2026-10"]]]]);
    expect(spilled).toEqual([
      [14, 14],
      [14, 14],
    ]);
  });

  test("KPI.EXPLAIN spills rule, version, bounds, calendar, parts of the ratio, status and as-of", async () => {
    const rows = z
      .array(z.tuple([z.string(), z.unknown()]))
      .parse(await api.valueOf("admin", "KPI.EXPLAIN", ["activity_rate", "D1", "2026-10"]));
    const said = new Map(rows);
    const bounds = { first: "2026-10-01", last: "2026-10-31" };
    expect(said.get("Value")).toBeCloseTo(board.activityRate("D1", bounds) ?? 0, 10);
    expect(said.get("First day")).toBe(bounds.first);
    expect(said.get("Calendar")).toBe("company");
    expect(said.get("Rule version (effective)")).toMatch(/^activity_rate v1 /);
    expect(Number(said.get("Numerator")) / Number(said.get("Denominator"))).toBe(said.get("Value"));
    expect([...said.keys()]).toEqual(expect.arrayContaining(["Status", "As of", "Formula", "Data version"]));
  });
});
