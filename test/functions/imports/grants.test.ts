import { beforeEach, describe, expect, test } from "vitest";
import { testApi } from "../support/api.ts";
import { emptyCompany } from "./empty-company.ts";
import { counts, dump, send } from "./send.ts";

const PEOPLE = "code,name,unit,joined_on,confirmed_on,left_on";
const GRANTS = "person,role,unit,from,to";

const api = testApi();
let db: D1Database;

beforeEach(async () => {
  db = await emptyCompany();
  await send(
    api,
    "units",
    "code,parent,level,name",
    "CO,,company,Company",
    "D1,CO,district,East",
    "D2,CO,district,West",
    "G1,D1,group,One",
  );
  await send(api, "people", PEOPLE, "EVA,Eva,G1,2024-01-01,2024-03-01,", "TOM,Tom,D2,2024-01-01,,2026-05-01");
});

const held = () => dump(db, "role_grant").then((rows) => rows.length);

const admin = (person: string, to: string, from = "2024-01-01") => `${person},admin,,${from},${to}`;
const leaves = (person: string, unit: string, day: string) =>
  `${person},${person},${unit},2024-01-01,,${day}`;
const last = (row: number) => ({
  row,
  column: "to",
  detail: expect.stringMatching(/nobody would be an administrator/),
});
const lasting = async () =>
  (
    await db
      .prepare(
        `SELECT p.code FROM role_grant g JOIN person p ON p.id = g.person_id
         WHERE g.until_day > 100000 ORDER BY p.code`,
      )
      .raw()
  ).flat();

describe("grants", () => {
  test("give a right, take it back by its end, and give it again by a blank", async () => {
    expect(
      counts(await send(api, "grants", GRANTS, "EVA,Manager,D1,2024-01-01,", "TOM,admin,,2024-01-01,")),
    ).toBe("2 added");
    expect((await api.call("/imports", { as: "EVA" })).status).toBe(403);
    expect(counts(await send(api, "grants", GRANTS, "EVA,manager,D1,2024-01-01,2025-01-01"))).toBe(
      "1 changed",
    );
    expect(counts(await send(api, "grants", GRANTS, "EVA,manager,D1,2024-01-01,2025-01-01"))).toBe(
      "1 unchanged",
    );
    expect(counts(await send(api, "grants", "person,role,unit,from", "EVA,manager,D1,2024-01-01"))).toBe(
      "1 unchanged",
    );
    expect(counts(await send(api, "grants", GRANTS, "EVA,manager,D1,2024-01-01,"))).toBe("1 changed");
    expect(await held()).toBe(2);
  });

  test.each([
    ["an unknown person", "XX,lead,G1,2024-01-01,", "person", /does not exist/],
    ["an unknown unit", "EVA,lead,XX,2024-01-01,", "unit", /does not exist/],
    ["another role", "EVA,king,G1,2024-01-01,", "role", /“king” is not a role/],
    ["no unit", "EVA,manager,,2024-01-01,", "unit", /holds over a unit/],
    ["a unit for an admin", "EVA,admin,G1,2024-01-01,", "unit", /whole company/],
    ["an end before its beginning", "EVA,lead,G1,2024-01-02,2024-01-01", "to", /later than “from”/],
  ])("are refused with %s", async (_, row, column, detail) => {
    const { refused } = await send(api, "grants", GRANTS, row);
    expect(refused).toEqual([{ row: 1, column, detail: expect.stringMatching(detail) }]);
    expect(await held()).toBe(0);
  });

  test("are not held twice at a time, so that taking one back takes it back", async () => {
    const { refused } = await send(
      api,
      "grants",
      GRANTS,
      "EVA,lead,G1,2024-01-01,",
      "EVA,lead,G1,2025-01-01,",
    );
    expect(refused).toEqual([{ row: 2, column: "from", detail: expect.stringMatching(/outlive its end/) }]);
  });

  describe("of administrators", () => {
    test("do not end with the last one, in whichever row, file or chunk", async () => {
      await send(api, "people", PEOPLE, "ANN,Ann,D2,2024-01-01,,");
      await send(api, "grants", GRANTS, admin("EVA", ""), admin("TOM", ""), admin("ANN", "", "2025-06-01"));
      const both = [admin("ANN", "2026-01-01", "2025-06-01"), admin("EVA", "2026-01-01")];
      expect((await send(api, "grants", GRANTS, ...both)).refused).toEqual([last(2)]);
      expect((await send(api, "grants", GRANTS, ...both)).refused).toEqual([last(2)]);
      expect(await lasting()).toEqual(["EVA", "TOM"]);
    });

    test("stay with the last one, who cannot leave either", async () => {
      await send(api, "people", PEOPLE, "ANN,Ann,D2,2024-01-01,,");
      await send(api, "grants", GRANTS, admin("EVA", ""), admin("TOM", ""), admin("ANN", "", "2025-06-01"));
      const rows = [leaves("ANN", "D2", "2026-02-01"), leaves("EVA", "G1", "2026-03-01")];
      const { refused } = await send(api, "people", PEOPLE, ...rows);
      expect(refused).toEqual([{ ...last(2), column: "left_on" }]);
      await send(api, "grants", GRANTS, admin("TOM", "2026-01-01"));
      expect((await send(api, "people", PEOPLE, leaves("EVA", "G1", "2026-03-01"))).refused).toEqual([
        { ...last(1), column: "left_on" },
      ]);
      expect((await send(api, "people", PEOPLE, leaves("ANN", "D2", ""))).refused).toEqual([]);
      expect((await send(api, "people", PEOPLE, leaves("EVA", "G1", "2025-05-31"))).refused).toHaveLength(1);
      expect((await send(api, "people", PEOPLE, leaves("EVA", "G1", "2025-06-01"))).refused).toEqual([]);
    });

    test("end where somebody who has not left is one from that day on", async () => {
      await send(api, "people", PEOPLE, "ANN,Ann,D2,2024-01-01,,");
      await send(api, "grants", GRANTS, admin("EVA", ""));
      const early = [admin("ANN", "", "2025-06-01"), admin("EVA", "2025-05-31")];
      expect((await send(api, "grants", GRANTS, ...early)).refused).toEqual([last(2)]);
      expect((await send(api, "grants", GRANTS, admin("EVA", "2025-06-01"))).refused).toEqual([]);
      expect(await lasting()).toEqual(["ANN"]);
    });
  });
});
