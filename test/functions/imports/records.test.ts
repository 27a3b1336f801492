import { beforeEach, describe, expect, test } from "vitest";
import { RecordList } from "../../../shared/contract/records.ts";
import { testApi } from "../support/api.ts";
import { emptyCompany } from "./empty-company.ts";
import { counts, dump, send } from "./send.ts";

const POLICIES = "number,rep,unit,issued_on,premium,ended_on,end_reason,pay_mode";
const OPPORTUNITIES =
  "number,customer,owner,unit,product,opened_on,amount,expected_close_on,closed_on,outcome,stage";
const REASONS = [
  "matured",
  "paid_up",
  "reduced_paid_up",
  "extended_term",
  "premium_waived",
  "cooling_off",
  "lapsed",
  "surrendered",
  "claim",
];

const api = testApi();
let db: D1Database;

beforeEach(async () => {
  db = await emptyCompany();
  await send(
    api,
    "units",
    "code,parent,level,name",
    "CO,,company,Company",
    "G1,CO,group,One",
    "G2,CO,group,Two",
  );
  await send(api, "people", "code,name,unit,joined_on", "EVA,Eva,G1,2024-01-01", "TOM,Tom,G2,2024-01-01");
  await send(api, "postings", "person,unit,role,from,to", "EVA,G2,rep,2026-07-01,");
});

const record = async (number: string) => {
  const row = await db
    .prepare(
      `SELECT r.revision, p.code AS person, u.code AS unit, r.unit_given, r.body FROM record r
       JOIN person p ON p.id = r.person_id JOIN unit u ON u.id = r.unit_id WHERE r.number = ?`,
    )
    .bind(number)
    .first<{ revision: number; person: string; unit: string; unit_given: number; body: string }>();
  return row && { ...row, body: JSON.parse(row.body) as unknown };
};

const factCount = async () => (await dump(db, "fact")).length;

describe("policies", () => {
  test("stand in the rep's unit on the issue day, or in the one they name", async () => {
    const sent = await send(
      api,
      "policies",
      POLICIES,
      ["P1", "eva", "", "2026年6月30日", "￥1,234.5", "", "", ""],
      ["P2", "EVA", "", 46_204, 99.99, null, null, "single"],
      ["P3", "EVA", "g1", "2026/7/1", "20", "", "", ""],
    );
    expect(counts(sent)).toBe("3 added");
    expect(await record("P1")).toEqual({
      revision: 1,
      person: "EVA",
      unit: "G1",
      unit_given: 0,
      body: { number: "P1", rep: "EVA", issued_on: "2026-06-30", premium: 123_450 },
    });
    expect(await record("P2")).toMatchObject({
      unit: "G2",
      body: { issued_on: "2026-07-01", premium: 9_999, pay_mode: "single" },
    });
    expect(await record("P3")).toMatchObject({ unit: "G1", unit_given: 1 });
  });

  test("the same rows again write nothing", async () => {
    const row = "P1,EVA,,2026-06-30,100,,,";
    await send(api, "policies", POLICIES, row);
    const tables = ["record", "record_revision", "fact", "measure_state", "form_state"];
    const before = await Promise.all(tables.map((table) => dump(db, table)));
    expect(counts(await send(api, "policies", POLICIES, row, "P1,eva,,2026/6/30,100.00,,,"))).toBe(
      "2 unchanged",
    );
    expect(await Promise.all(tables.map((table) => dump(db, table)))).toEqual(before);
  });

  test("a blank clears, an absent column leaves, and what was is kept as a revision", async () => {
    await send(api, "policies", POLICIES, "P1,EVA,,2026-06-30,100,2026-09-01,lapsed,single");
    expect(counts(await send(api, "policies", "number,ended_on,end_reason", "P1,,"))).toBe("1 changed");
    expect(await record("P1")).toMatchObject({
      revision: 2,
      body: { number: "P1", rep: "EVA", issued_on: "2026-06-30", premium: 10_000, pay_mode: "single" },
    });
    expect(await dump(db, "record_revision")).toMatchObject([{ revision: 1 }]);
    expect((await record("P1"))?.body).not.toHaveProperty("ended_on");
  });

  test("a number that comes twice in a chunk is added, then changed, and written once", async () => {
    const sent = await send(
      api,
      "policies",
      POLICIES,
      "P1,EVA,,2026-06-30,100,,,",
      "P1,EVA,,2026-06-30,200,,,",
      "P1,EVA,,2026-06-30,200,,,",
    );
    expect(counts(sent)).toBe("1 added, 1 changed, 1 unchanged");
    expect(await record("P1")).toMatchObject({ revision: 1, body: { premium: 20_000 } });
  });

  test("good rows of a chunk are kept beside bad ones, which are listed by their row", async () => {
    const sent = await send(
      api,
      "policies",
      POLICIES,
      "P1,EVA,,2026-06-30,100,,,",
      "P2,XX,,2026-06-30,100,,,",
      "P3,EVA,,2026-06-30,-5,,,",
      "P4,EVA,,2026-06-30,7,,,",
    );
    expect(counts(sent)).toBe("2 added, 2 refused");
    expect(sent.refused.map(({ row, column }) => [row, column])).toEqual([
      [2, "rep"],
      [3, "premium"],
    ]);
    const stored = await api.call(`/imports/${sent.import.id}/refused`, {
      as: "admin",
      headers: { "Accept-Language": "zh-CN" },
    });
    expect(stored.json).toMatchObject({
      refused: [{ row: 2, detail: expect.stringMatching(/\p{Script=Han}/u) }, { row: 3 }],
    });
  });

  test.each(REASONS)("may end for the reason %s", async (reason) => {
    expect(
      counts(await send(api, "policies", POLICIES, `P1,EVA,,2026-06-30,100,2026-07-01,${reason},`)),
    ).toBe("1 added");
  });

  test.each([
    ["no number", ",EVA,,2026-06-30,100,,,", "number"],
    ["an unknown rep", "P1,XX,,2026-06-30,100,,,", "rep"],
    ["a rep posted nowhere that day", "P1,EVA,,2023-12-31,100,,,", "unit"],
    ["an unknown unit", "P1,EVA,XX,2026-06-30,100,,,", "unit"],
    ["an unclear issue date", "P1,EVA,,1/2/2026,100,,,", "issued_on"],
    ["no issue date", "P1,EVA,,,100,,,", "issued_on"],
    ["an unclear premium", "P1|EVA||2026-06-30|1.234,50|||", "premium"],
    ["no premium", "P1,EVA,,2026-06-30,,,,", "premium"],
    ["a negative premium", "P1,EVA,,2026-06-30,-1,,,", "premium"],
    ["an end before the issue", "P1,EVA,,2026-06-30,100,2026-06-29,lapsed,", "ended_on"],
    ["an end without a reason", "P1,EVA,,2026-06-30,100,2026-07-29,,", "end_reason"],
    ["an unknown reason", "P1,EVA,,2026-06-30,100,2026-07-29,gone,", "end_reason"],
    ["an unknown payment", "P1,EVA,,2026-06-30,100,,,monthly", "pay_mode"],
  ])("are refused with %s, and count nothing", async (_, text, column) => {
    const before = await factCount();
    const { refused } = await send(api, "policies", POLICIES, text.includes("|") ? text.split("|") : text);
    expect(refused).toMatchObject([{ row: 1, column }]);
    expect(await factCount()).toBe(before);
  });
});

describe("opportunities", () => {
  const WON = "O1,Acme,EVA,,Alpha,2026-03-01,1000,2026-09-01,2026-08-01,won,W";

  test("fill the form's fields, and count when they are won", async () => {
    const before = await factCount();
    expect(counts(await send(api, "opportunities", OPPORTUNITIES, WON))).toBe("1 added");
    expect(await record("O1")).toMatchObject({
      unit: "G1",
      body: {
        customer: "Acme",
        owner: "EVA",
        amount: 100_000,
        closed_on: "2026-08-01",
        outcome: "won",
        stage: "W",
      },
    });
    expect(await factCount()).toBe(before + 1);
  });

  test("keep what the file has no columns for: a superior's confirmation stays", async () => {
    await send(api, "opportunities", OPPORTUNITIES, "O1,Acme,EVA,,Alpha,2026-03-01,1000,,,,B");
    const { json } = await api.call("/records?form=opportunity", { as: "admin" });
    const [found] = RecordList.parse(json).records;
    const body = { ...found?.body, b_confirmed_on: "2026-04-01", b_note: "Seen" };
    await api.call(`/records/${found?.id}`, {
      as: "admin",
      method: "PUT",
      body: { body, expectedRevision: 1 },
    });
    expect(counts(await send(api, "opportunities", OPPORTUNITIES, WON))).toBe("1 changed");
    expect(await record("O1")).toMatchObject({ revision: 3, body: { b_note: "Seen", outcome: "won" } });
  });

  test.each([
    ["no number", WON.replace("O1", ""), "number"],
    ["no customer", WON.replace("Acme", ""), "customer"],
    ["an unknown owner", WON.replace("EVA", "XX"), "owner"],
    ["an unknown unit", WON.replace("EVA,", "EVA,XX"), "unit"],
    ["no opening date", WON.replace("2026-03-01", ""), "opened_on"],
    ["a bad amount", WON.replace("1000", "much"), "amount"],
    ["a bad expected date", WON.replace("2026-09-01", "Q3"), "expected_close_on"],
    ["a close before the opening", WON.replace("2026-08-01", "2026-02-01"), "closed_on"],
    ["an outcome without a day", WON.replace("2026-08-01", ""), "closed_on"],
    ["an unknown outcome", WON.replace("won", "maybe"), "outcome"],
    ["an unknown stage", WON.replace(",W", ",X"), "stage"],
    ["a product that is too long", WON.replace("Alpha", "x".repeat(501)), "product"],
  ])("are refused with %s", async (_, row, column) => {
    const { refused } = await send(api, "opportunities", OPPORTUNITIES, row);
    expect(refused).toMatchObject([{ row: 1, column }]);
  });
});
