import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Argument, CellAnswer } from "../../../shared/contract/cells.ts";
import { Explanation } from "../../../shared/contract/explanation.ts";
import { FUNCTION_IDS, SIGNATURES } from "../../../shared/contract/signatures.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importFile } from "../support/import-rows.ts";
import { importSmallCompany } from "../support/small-company.ts";

/** Cells over four units, month by month from a year on. */
function activityRates(year: number, length: number) {
  return Array.from({ length }, (_, index) => {
    const month = Math.floor(index / 4);
    const period = (year + Math.floor(month / 12)) * 100 + (month % 12) + 1;
    return {
      key: `k${index}`,
      fn: "KPI.ACTIVITYRATE",
      args: [["D1", "D2", "G1", "G2"][index % 4] ?? "", period],
    };
  });
}

describe("a cell", () => {
  const api = testApi();

  beforeAll(async () => {
    await freshDatabase();
    await importSmallCompany(api);
    await importFile(api, {
      kind: "policies",
      columns: ["number", "rep", "issued_on", "premium"],
      rows: [
        ["P1", "EVA", "2026-10-05", "1000"],
        ["P2", "TOM", "2026-10-06", "500"],
        ["P3", "ANN", "2026-06-30", "300"],
        ["P4", "ANN", "2026-07-01", "700"],
      ],
    });
  });

  async function ask(as: string, fn: string, args: Argument[], language = "en-US"): Promise<CellAnswer> {
    const [cell] = await api.ask(as, [{ fn, args }], language);
    if (!cell) throw new Error("no answer");
    return cell;
  }

  test("answers every function of the catalogue with a value or a problem of its own, never a failure", async () => {
    const samples: Record<string, Argument> = {
      kpi: "activity_rate",
      scope: "D1",
      period: "2026-10",
      opportunity: "OPP-1",
      months: 13,
      kind: "month",
      parameter: "stalled_days",
      code: "activity_rate",
    };
    const argsOf = (fn: (typeof FUNCTION_IDS)[number]): Argument[] =>
      SIGNATURES[fn].map(({ name }) => samples[name] ?? null);
    const whole = await api.ask(
      "admin",
      FUNCTION_IDS.map((fn) => ({ fn, args: argsOf(fn) })),
    );
    const fitting = whole.map((cell) => cell.ok || cell.problem.code);
    expect(FUNCTION_IDS.filter((_, index) => fitting[index] === "cell/unknown-function")).toEqual([]);
    const longer = await api.ask(
      "admin",
      FUNCTION_IDS.map((fn) => ({ fn, args: [...argsOf(fn), "one more"] })),
    );
    expect(new Set(longer.map((cell) => cell.ok || cell.problem.code))).toEqual(
      new Set(["cell/bad-argument"]),
    );
  });

  test("of an unknown function is a problem of that cell alone", async () => {
    const cells = await api.ask("admin", [
      { fn: "KPI.NOTHING", args: [] },
      { fn: "KPI.HEADCOUNT", args: ["D1", "2026-10"] },
    ]);
    expect(cells.map((cell) => (cell.ok ? cell.value : cell.problem.code))).toEqual([
      "cell/unknown-function",
      6,
    ]);
  });

  test("names the closest code that the viewer may see, and none that it may not", async () => {
    const manager = await ask("MGR1", "KPI.HEADCOUNT", ["G11", "2026-10"]);
    expect(manager).toMatchObject({
      ok: false,
      problem: { code: "cell/unknown-code", detail: expect.stringContaining("G1") },
    });
    const other = await ask("MGR2", "KPI.HEADCOUNT", ["G11", "2026-10"]);
    expect(other.ok || other.problem.detail).not.toMatch(/“G1”/);
  });

  test("speaks the viewer's language", async () => {
    const cell = await ask("MGR1", "KPI.HEADCOUNT", ["nowhere", "2026-10"], "zh-CN");
    expect(cell.ok || cell.problem.detail).toMatch(/\p{Script=Han}/u);
  });

  test("takes codes whatever their case, width and surrounding blanks", async () => {
    for (const code of ["d1", " D1 ", "D1"])
      expect(await api.valueOf("MGR1", "KPI.HEADCOUNT", [code, "2026-10"])).toBe(6);
  });

  test("takes an exact name that is unique, and lists the codes of one that is not", async () => {
    expect(await api.valueOf("MGR1", "KPI.HEADCOUNT", ["East", "2026-10"])).toBe(6);
    const twins = await ask("MGR1", "KPI.HEADCOUNT", ["王伟", "2026-10"]);
    expect(twins.ok || twins.problem.detail).toMatch(/WEI1.*WEI2/);
  });

  test("takes a number for the one zero-padded code it equals", async () => {
    expect(await api.valueOf("MGR1", "KPI.HEADCOUNT", [42, "2026-10"])).toBe(1);
  });

  test("is blank for a blank argument, and takes my team and this month for omitted ones", async () => {
    expect(await api.valueOf("MGR1", "KPI.HEADCOUNT", ["", "2026-10"])).toBe("");
    expect(await api.valueOf("MGR1", "KPI.HEADCOUNT", ["D1", ""])).toBe("");
    expect(await api.valueOf("MGR1", "KPI.HEADCOUNT", [])).toBe(6);
    expect(await api.valueOf("EVA", "KPI.HEADCOUNT", [null, null])).toBe(5);
  });

  test.each([
    ["2026-10", 1_500 / 2],
    ["2026年10月", 1_500 / 2],
    ["２０２６-１０", 1_500 / 2],
    [202_610, 1_500 / 2],
    [46_296, 1_500 / 2],
    ["2026Q4", 1_500 / 2],
    [2026, 1_800 / 3],
    ["PREVIOUS", 1_500 / 2],
    ["上月", 1_500 / 2],
    ["CURRENT-1", 1_500 / 2],
    ["2026-W40", "cell/no-denominator"],
    ["2026-W41", 750],
    ["2026-13", "cell/bad-period"],
    ["soon", "cell/bad-period"],
    [true, "cell/bad-period"],
    ["2026-12", "cell/no-data-yet"],
    ["2026-02", "cell/no-denominator"],
  ])("of the period %s is %s", async (period, value) => {
    expect(await api.valueOf("MGR1", "KPI.PRODUCTIVITY", ["D1", period])).toBe(value);
  });

  test("spills a range: a list keeps its shape, two lists make scopes × periods, an element may be a problem", async () => {
    expect(await api.valueOf("admin", "KPI.HEADCOUNT", [[["D1"], ["D2"]], "2026-10"])).toEqual([[6], [2]]);
    expect(await api.valueOf("admin", "KPI.HEADCOUNT", ["D1", [["2026-06", "2026-10"]]])).toEqual([[7, 6]]);
    expect(
      await api.valueOf("admin", "KPI.HEADCOUNT", [[["D1"], [""], ["X"]], [["2026-06", "2026-10"]]]),
    ).toEqual([
      [7, 6],
      ["", ""],
      [
        expect.objectContaining({ code: "cell/unknown-code" }),
        expect.objectContaining({ code: "cell/unknown-code" }),
      ],
    ]);
  });

  test("of a table carries its periods and scopes as headers", async () => {
    expect(
      await api.valueOf("admin", "KPI.TABLE", ["headcount", [["D1"], ["D2"]], [["2026-06", "2026-10"]]]),
    ).toEqual([
      [expect.any(String), "2026-06", "2026-10"],
      ["D1 East", 7, 6],
      ["D2 West", 1, 2],
    ]);
  });

  test.each([
    ["KPI.PERSISTENCY", ["D1", "2026-10", 14]],
    ["KPI.HEADCOUNT", ["D1", "2026-10", "basis=yearly"]],
    ["KPI.ACTIVITYRATE", ["D1", "2026-10", "colour=red"]],
    ["KPI.ACTIVITYRATE", ["D1", "2026-10", "basis"]],
    ["KPI.VALUE", [null, "D1", "2026-10"]],
    ["PERIOD.CURRENT", ["decade"]],
  ] as [string, Argument[]][])("%s %j is a bad argument", async (fn, args) => {
    expect(await api.valueOf("admin", fn, args)).toBe("cell/bad-argument");
  });

  test("of a number of months as text is the same as of the number", async () => {
    expect(await api.valueOf("admin", "KPI.PERSISTENCY", ["D1", "2026-10", "13"])).toBe(
      "cell/no-denominator",
    );
  });

  test("keeps a transfer's past: what was sold before it stays with the old unit", async () => {
    expect(await api.valueOf("admin", "KPI.VALUE", ["first_premium", "G1", "2026-06"])).toBe(300);
    expect(await api.valueOf("admin", "KPI.VALUE", ["first_premium", "G2", "2026-06"])).toBe(0);
    expect(await api.valueOf("admin", "KPI.VALUE", ["first_premium", "G2", "2026-07"])).toBe(700);
    expect(await api.valueOf("admin", "KPI.VALUE", ["first_premium", "ANN", "2026"])).toBe(1_000);
  });

  test.each([
    ["EVA", "G1", "value"],
    ["EVA", "EVA", "value"],
    ["EVA", "TOM", "cell/not-permitted"],
    ["EVA", "D1", "cell/not-permitted"],
    ["EVA", "G2", "cell/not-permitted"],
    ["ANN", "G2", "value"],
    ["ANN", "G1", "cell/not-permitted"],
    ["MGR1", "D1", "value"],
    ["MGR1", "G1", "value"],
    ["MGR1", "TOM", "value"],
    ["MGR1", "ANN", "cell/not-permitted"],
    ["MGR1", "D2", "cell/not-permitted"],
    ["MGR1", "CO", "cell/not-permitted"],
    ["MGR2", "ANN", "value"],
    ["admin", "CO", "value"],
  ])("of %s over %s is %s", async (as, scope, outcome) => {
    const value = await api.valueOf(as, "KPI.HEADCOUNT", [scope, "2026-10"]);
    expect(typeof value === "number" ? "value" : value).toBe(outcome);
  });

  test("is explained with its rule, its terms and the records behind it, without what the viewer may not see", async () => {
    const request = { fn: "KPI.PRODUCTIVITY", args: ["G1", "2026-10"] };
    const manager = await api.read(Explanation, "/explanations", { as: "MGR1", body: request });
    expect(manager).toMatchObject({
      value: 750,
      numerator: 1_500,
      denominator: 2,
      behindHidden: 0,
      period: { from: "2026-10-01", to: "2026-10-31" },
    });
    const rep = await api.read(Explanation, "/explanations", { as: "EVA", body: request });
    expect(rep.behind.every(({ person }) => person?.startsWith("EVA"))).toBe(true);
    expect(rep.behindHidden).toBe(2);
  });

  test("KPI.EXPLAIN spills names and values in two columns", async () => {
    const table = z
      .array(z.array(z.unknown()))
      .parse(await api.valueOf("admin", "KPI.EXPLAIN", ["activity_rate", "D1", "2026-10"]));
    expect(table.every((row) => row.length === 2)).toBe(true);
    expect(table.length).toBeGreaterThan(10);
  });

  test("asked twice under one key, or among too many, fails the whole request", async () => {
    const cell = { key: "a", fn: "PERIOD.CURRENT", args: [] };
    expect((await api.call("/cells", { as: "admin", body: { cells: [cell, cell] } })).json).toMatchObject({
      status: 400,
      code: "cells/duplicate-key",
    });
    const many = Array.from({ length: 20_001 }, (_, index) => ({ ...cell, key: `k${index}` }));
    expect((await api.call("/cells", { as: "admin", body: { cells: many } })).json).toMatchObject({
      status: 413,
      code: "cells/too-many",
    });
    const wide = [
      { key: "a", fn: "KPI.HEADCOUNT", args: [[Array(500).fill("D1")], [Array(500).fill("2026-10")]] },
    ];
    expect((await api.call("/cells", { as: "admin", body: { cells: wide } })).json).toMatchObject({
      status: 413,
      code: "cells/too-many",
    });
  });

  test("is answered with as many queries for a thousand cells as for one", async () => {
    let queries = 0;
    const { db } = api.deps;
    const counting: D1Database = Object.create(db, {
      prepare: {
        value: (sql: string) => {
          queries += 1;
          return db.prepare(sql);
        },
      },
      batch: { value: (statements: D1PreparedStatement[]) => db.batch(statements) },
    });
    const counted = testApi({ db: counting });
    const count = async (cells: unknown[]): Promise<number> => {
      queries = 0;
      await counted.call("/cells", { as: "admin", body: { cells } });
      return queries;
    };
    const one = await count(activityRates(2010, 1));
    expect(await count(activityRates(1920, 1_000))).toBe(one);
  });

  test("PERIOD functions answer the company's calendar as codes and Excel date serials", async () => {
    expect(await api.valueOf("EVA", "PERIOD.CURRENT", [])).toBe("2026-11");
    expect(await api.valueOf("EVA", "PERIOD.CURRENT", ["week"])).toBe("2026-W46");
    expect(await api.valueOf("EVA", "PERIOD.START", ["2026-10"])).toBe(46_296);
    expect(await api.valueOf("EVA", "PERIOD.END", ["2026-10"])).toBe(46_326);
  });
});
