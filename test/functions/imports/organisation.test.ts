import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { testApi } from "../support/api.ts";
import { emptyCompany } from "./empty-company.ts";
import { counts, dump, send } from "./send.ts";

const UNITS = "code,parent,level,name,from";
const PEOPLE = "code,name,unit,joined_on,confirmed_on,left_on";
const POSTINGS = "person,unit,role,from,to";

const api = testApi();
let db: D1Database;

beforeEach(async () => {
  db = await emptyCompany();
  await send(
    api,
    "units",
    UNITS,
    "CO,,company,Company,",
    "D1,CO,district,East,",
    "D2,CO,district,West,2020-01-01",
    "G1,D1,group,One,",
  );
  await send(api, "people", PEOPLE, "EVA,Eva,G1,2024-01-01,2024-03-01,", "TOM,Tom,D2,2024-01-01,,2026-05-01");
});

const placements = () =>
  db
    .prepare(
      `SELECT u.code, date('1970-01-01', l.from_day || ' days') AS since, p.code AS parent
       FROM unit_placement l JOIN unit u ON u.id = l.unit_id LEFT JOIN unit p ON p.id = l.parent_id ORDER BY u.code, l.from_day`,
    )
    .all()
    .then(({ results }) => results.map((row) => Object.values(row).join(" ")));

const postings = (person: string) =>
  db
    .prepare(
      `SELECT u.code, date('1970-01-01', o.from_day || ' days') AS since, date('1970-01-01', o.until_day || ' days') AS until
       FROM posting o JOIN person p ON p.id = o.person_id JOIN unit u ON u.id = o.unit_id WHERE p.code = ? ORDER BY o.from_day`,
    )
    .bind(person)
    .all()
    .then(({ results }) =>
      results.map((row) =>
        z
          .array(z.string().nullable())
          .parse(Object.values(row))
          .map((value) => value ?? "still")
          .join(" "),
      ),
    );

const facts = () =>
  db
    .prepare(
      `SELECT d.code AS measure, u.code AS unit, date('1970-01-01', f.day || ' days') AS day, p.code AS person
       FROM fact f JOIN definition d ON d.id = f.measure_id JOIN unit u ON u.id = f.unit_id JOIN person p ON p.id = f.person_id
       ORDER BY p.code, d.code`,
    )
    .all()
    .then(({ results }) => results.map((row) => Object.values(row).join(" ")));

describe("units", () => {
  test("without a day begin in 1900, or with their parent; the same file again changes nothing", async () => {
    expect(counts(await send(api, "units", UNITS, "G2,D2,group,Two,"))).toBe("1 added");
    expect(await placements()).toEqual([
      "CO 1900-01-01 ",
      "D1 1900-01-01 CO",
      "D2 2020-01-01 CO",
      "G1 1900-01-01 D1",
      "G2 2020-01-01 D2",
    ]);
    const before = await dump(db, "company");
    expect(counts(await send(api, "units", UNITS, "D1,CO,district,East,", "G2,D2,group,Two,"))).toBe(
      "2 unchanged",
    );
    expect(await dump(db, "company")).toEqual(before);
  });

  test("move from a day, and the same rows in the file again change nothing", async () => {
    const rows = ["G1,D1,group,One,1900-01-01", "G1,D2,group,One,2025-07-01"];
    expect(counts(await send(api, "units", UNITS, ...rows))).toBe("1 changed, 1 unchanged");
    expect(await placements()).toContain("G1 2025-07-01 D2");
    expect(counts(await send(api, "units", UNITS, ...rows))).toBe("2 unchanged");
  });

  test("keep what absent columns do not say, and take new names", async () => {
    expect(counts(await send(api, "units", "code,name", "G1,First", "g1,First"))).toBe(
      "1 changed, 1 unchanged",
    );
    expect(await placements()).toContain("G1 1900-01-01 D1");
  });

  test.each([
    ["a move without its day", "G1,D2,group,One,", "from", /give the day in “from”/],
    ["an unknown parent", "G9,XX,group,Nine,", "parent", /“XX”.*does not exist/],
    ["itself as parent", "D1,d1,district,East,", "parent", /cannot stand above itself/],
    ["a circle", "D1,G1,district,East,2025-01-01", "parent", /would be a circle/],
    ["a day before its parent's", "G9,D2,group,Nine,2019-12-31", "from", /begins on 2020-01-01/],
    ["a person's code", "eva,D1,group,Eva,", "code", /belongs to a person/],
    ["no name", "G9,D1,group,,", "name", /cannot be blank/],
  ])("are refused with %s", async (_, row, column, detail) => {
    const before = await dump(db, "unit_placement");
    const { refused } = await send(api, "units", UNITS, row);
    expect(refused).toEqual([{ row: 1, column, detail: expect.stringMatching(detail) }]);
    expect(await dump(db, "unit_placement")).toEqual(before);
  });

  test("a new unit needs what the file has no column for", async () => {
    const { refused } = await send(api, "units", "code,parent,name", "G9,D1,Nine");
    expect(refused[0]).toMatchObject({
      column: "level",
      detail: expect.stringContaining("“G9” is not there yet"),
    });
  });
});

describe("people", () => {
  test("are posted in their unit from joining on, and count there", async () => {
    expect(await postings("EVA")).toEqual(["G1 2024-01-01 still"]);
    const events = (await facts()).filter((fact) => !/^(?:cohort|retained)_/.test(fact));
    expect(events).toEqual([
      "confirmed G1 2024-03-01 EVA",
      "joined G1 2024-01-01 EVA",
      "joined D2 2024-01-01 TOM",
      "left D2 2026-05-01 TOM",
    ]);
  });

  test("a blank clears, an absent column leaves", async () => {
    expect(counts(await send(api, "people", "code,name", "EVA,Eva", "TOM,Thomas"))).toBe(
      "1 changed, 1 unchanged",
    );
    expect(counts(await send(api, "people", "code,left_on", "TOM,"))).toBe("1 changed");
    expect(await facts()).not.toContain("left D2 2026-05-01 TOM");
    expect(await facts()).toContain("confirmed G1 2024-03-01 EVA");
  });

  test("who leaves counts in the unit of the day before, also when a transfer begins that day", async () => {
    await send(api, "postings", POSTINGS, "TOM,G1,rep,2026-05-01,");
    expect(await facts()).toContain("left D2 2026-05-01 TOM");
    await send(api, "postings", POSTINGS, "EVA,D2,rep,2025-01-01,2026-01-01");
    await send(api, "people", "code,left_on", "EVA,2026-01-01");
    expect(await facts()).toContain("left D2 2026-01-01 EVA");
  });

  test("a corrected joining day takes the first posting along", async () => {
    expect(counts(await send(api, "people", "code,joined_on", "EVA,2023-12-15"))).toBe("1 changed");
    expect(await postings("EVA")).toEqual(["G1 2023-12-15 still"]);
    expect(await facts()).toContain("joined G1 2023-12-15 EVA");
  });

  test("the same file still fits after a transfer, because it names the unit of joining", async () => {
    await send(api, "postings", POSTINGS, "EVA,D2,rep,2025-01-01,");
    expect(counts(await send(api, "people", PEOPLE, "EVA,Eva,G1,2024-01-01,2024-03-01,"))).toBe(
      "1 unchanged",
    );
  });

  test.each([
    ["another unit", "EVA,Eva,D2,2024-01-01,2024-03-01,", "unit", /import it as postings/],
    ["an unknown unit", "NEW,New,XX,2024-01-01,,", "unit", /“XX”.*does not exist/],
    ["a unit that begins later", "NEW,New,D2,2019-01-01,,", "unit", /begins on 2020-01-01/],
    ["a unit's code", "d1,Dee,G1,2024-01-01,,", "code", /belongs to a unit/],
    [
      "the first administrator's code",
      "Admin,Root,G1,2024-01-01,,",
      "code",
      /kept for the first administrator/,
    ],
    [
      "leaving before joining",
      "NEW,New,G1,2024-01-02,,2024-01-01",
      "left_on",
      /before joining on 2024-01-02/,
    ],
    ["confirmation before joining", "NEW,New,G1,2024-01-02,2024-01-01,", "confirmed_on", /before joining/],
    ["no joining day", "NEW,New,G1,,,", "joined_on", /cannot be blank/],
    ["an unclear day", "NEW,New,G1,1/2/2024,,", "joined_on", /does not tell day from month/],
  ])("are refused with %s", async (_, row, column, detail) => {
    const { refused } = await send(api, "people", PEOPLE, row);
    expect(refused).toEqual([{ row: 1, column, detail: expect.stringMatching(detail) }]);
  });
});

describe("postings", () => {
  test("end the open one that day, and take the days' facts along", async () => {
    expect(counts(await send(api, "postings", POSTINGS, "EVA,D2,rep,2024-02-01,"))).toBe("1 added");
    expect(await postings("EVA")).toEqual(["G1 2024-01-01 2024-02-01", "D2 2024-02-01 still"]);
    expect(await facts()).toContain("confirmed D2 2024-03-01 EVA");
  });

  test("in any order of days, and again, come to the same", async () => {
    const rows = ["EVA,D1,rep,2025-06-01,", "EVA,D2,rep,2024-06-01,2025-01-01", "EVA,G1,,2024-01-01,"];
    expect(counts(await send(api, "postings", POSTINGS, ...rows.slice(1, 2)))).toBe("1 added");
    expect(counts(await send(api, "postings", POSTINGS, ...rows))).toBe("1 added, 2 unchanged");
    expect(await postings("EVA")).toEqual([
      "G1 2024-01-01 2024-06-01",
      "D2 2024-06-01 2025-01-01",
      "D1 2025-06-01 still",
    ]);
    expect(counts(await send(api, "postings", POSTINGS, ...rows))).toBe("3 unchanged");
  });

  test.each([
    ["an unknown person", "XX,D1,rep,2025-01-01,", "person", /“XX”.*does not exist/],
    ["an unknown unit", "EVA,XX,rep,2025-01-01,", "unit", /“XX”.*does not exist/],
    [
      "an end that is not after its beginning",
      "EVA,D1,rep,2025-01-01,2025-01-01",
      "to",
      /first day it no longer holds/,
    ],
    ["a day before the unit's", "EVA,D2,rep,2019-01-01,2019-02-01", "from", /begins on 2020-01-01/],
    ["an overlap with the next one", "EVA,D1,rep,2023-01-01,2024-01-02", "to", /postings cannot overlap/],
  ])("are refused with %s", async (_, row, column, detail) => {
    const { refused } = await send(api, "postings", POSTINGS, row);
    expect(refused).toEqual([{ row: 1, column, detail: expect.stringMatching(detail) }]);
  });

  test("do not begin within one that has its end", async () => {
    await send(api, "postings", POSTINGS, "EVA,G1,rep,2024-01-01,2025-01-01");
    const { refused } = await send(api, "postings", POSTINGS, "EVA,D1,rep,2024-06-01,");
    expect(refused).toEqual([
      { row: 1, column: "from", detail: expect.stringMatching(/“G1” from 2024-01-01/) },
    ]);
  });

  test("take along the records that name no unit, and leave those that do", async () => {
    const columns = "number,rep,unit,issued_on,premium";
    await send(
      api,
      "policies",
      columns,
      "P1,EVA,,2025-03-01,100",
      "P2,EVA,G1,2025-03-01,100",
      "P3,EVA,,2024-02-01,100",
    );
    await send(api, "postings", POSTINGS, "EVA,D2,rep,2025-01-01,");
    const { results } = await db
      .prepare("SELECT r.number, u.code FROM record r JOIN unit u ON u.id = r.unit_id ORDER BY 1")
      .all();
    expect(results.map((row) => Object.values(row).join(" "))).toEqual(["P1 D2", "P2 G1", "P3 G1"]);
    expect((await facts()).filter((fact) => fact.startsWith("policy_issued"))).toEqual([
      "policy_issued D2 2025-03-01 EVA",
      "policy_issued G1 2024-02-01 EVA",
      "policy_issued G1 2025-03-01 EVA",
    ]);
  });
});
