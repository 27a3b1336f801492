import { beforeEach, describe, expect, test } from "vitest";
import { ImportChunkResponse } from "../../../shared/contract/imports.ts";
import { Problem } from "../../../shared/contract/problem.ts";
import { closingDriver } from "../closing/closing-driver.ts";
import { send } from "../imports/send.ts";
import { testApi, type TestRequest } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importFile } from "../support/import-rows.ts";
import { importSmallCompany } from "../support/small-company.ts";

const api = testApi();
const driver = closingDriver(api);
let db: D1Database;

async function problemOf(path: string, request: TestRequest): Promise<Problem | undefined> {
  const { status, json } = await api.call(path, request);
  return status < 300 ? undefined : Problem.parse(json);
}

const transfer = (person: string, unit: string, from: string, role = "rep") => ({
  path: `/org/people/${person}/transfers`,
  body: { unit, role, from },
});
const move = (unit: string, parent: string | null, from: string) => ({
  path: `/org/units/${unit}/moves`,
  body: { parent, from },
});

const rows = async (kind: string, columns: string, ...lines: string[]) => {
  const answer = ImportChunkResponse.parse(await send(api, kind, columns, ...lines));
  return answer.refused.map(({ row, detail }) => `${row} ${detail}`);
};

const closed = (row: number) =>
  expect.stringMatching(new RegExp(`^${row} This would change the period 2026-09 of “D1”, which is closed`));

describe("a closed day", () => {
  beforeEach(async () => {
    db = await freshDatabase();
    await importSmallCompany(api);
    await driver.policy("EVA", "OLD", "2026-09-05", 100);
    await driver.close("admin", "D1", "2026-09");
  });

  test.each([
    ["a transfer out of a closed unit", transfer("EVA", "G2", "2026-09-30")],
    ["a transfer into one", transfer("ANN", "G1", "2026-09-10")],
    ["a transfer on the day whose headcount opens it", transfer("EVA", "G2", "2026-08-31")],
    ["another role there", transfer("EVA", "G1", "2026-09-01", "lead")],
    ["a move out", move("G1", "D2", "2026-09-15")],
    ["a move in", move("G2", "D1", "2026-09-15")],
    ["a move of the superior", move("D1", "D2", "2026-09-15")],
  ])("refuses %s, and says which period of which unit", async (_, { path, body }) => {
    const before = await db.prepare("SELECT * FROM company").first();
    const problem = await problemOf(path, { as: "admin", body });
    expect(problem).toMatchObject({ code: "period/closed", parameters: { unit: "D1", period: "2026-09" } });
    expect(await db.prepare("SELECT * FROM company").first()).toEqual(before);
  });

  test.each([
    ["a transfer from the day after", transfer("EVA", "G2", "2026-10-01")],
    ["a transfer of somebody who stands elsewhere", transfer("MGR2", "G2", "2026-09-10")],
    ["a move from the day after", move("G1", "D2", "2026-10-01")],
  ])("takes %s", async (_, { path, body }) => {
    const september = await driver.premium("D1", "2026-09");
    expect(await problemOf(path, { as: "admin", body })).toBeUndefined();
    expect(await driver.premium("D1", "2026-09")).toBe(september);
  });

  test("is refused row by row in an import, and the other rows are taken", async () => {
    expect(
      await rows(
        "people",
        "code,name,unit,joined_on,confirmed_on,left_on",
        "NEW1,New,G1,2026-09-20,,",
        "NEW2,New,G1,2026-10-20,,",
        "NEW3,New,G2,2026-09-20,,",
        "TOM,Tom,,2020-01-01,,2026-09-12",
        "TOM,Tom,,2020-01-01,,2026-10-12",
        "EVA,Eva,,2020-01-01,2026-09-03,",
        "EVA,Eva Maria,,2020-01-01,2020-03-01,",
      ),
    ).toEqual([closed(1), closed(4), closed(6)]);
    expect(
      await rows(
        "postings",
        "person,unit,role,from,to",
        "WEI1,G2,rep,2026-09-15,",
        "WEI1,G2,rep,2026-10-15,",
      ),
    ).toEqual([closed(1)]);
    expect(
      await rows(
        "units",
        "code,parent,level,name,from",
        "G1,D2,group,East one,2026-09-15",
        "G4,D1,group,East four,",
        "G1,D2,group,East one,2026-10-15",
      ),
    ).toEqual([closed(1)]);
  });

  test("holds for a unit that is new below, whose late records are held back", async () => {
    await send(api, "units", "code,parent,level,name,from", "G4,D1,group,East four,");
    expect(await driver.statuses("admin", "G4", 3)).toEqual([
      "G4 2026-11 open",
      "G4 2026-10 provisional",
      "G4 2026-09 final",
    ]);
    await importFile(api, {
      kind: "policies",
      columns: ["number", "rep", "unit", "issued_on", "premium"],
      rows: [["LATE", "EVA", "G4", "2026-09-20", "1000"]],
    });
    expect([await driver.premium("G4", "2026-09"), await driver.premium("D1", "2026-09")]).toEqual([0, 100]);
  });

  test("is open again after reopening", async () => {
    await driver.reopen("admin", 1);
    const { path, body } = transfer("EVA", "G2", "2026-09-01");
    expect(await problemOf(path, { as: "admin", body })).toBeUndefined();
    expect([await driver.premium("D1", "2026-09"), await driver.premium("D2", "2026-09")]).toEqual([0, 100]);
  });
});
