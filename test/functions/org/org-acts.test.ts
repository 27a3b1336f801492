import { beforeEach, describe, expect, test } from "vitest";
import { Me } from "../../../shared/contract/identity.ts";
import { PersonDetail, UnitDetail, WaitingSignIns } from "../../../shared/contract/organisation.ts";
import { Problem } from "../../../shared/contract/problem.ts";
import { UnitList } from "../../../shared/contract/org.ts";
import { closingDriver } from "../closing/closing-driver.ts";
import { send } from "../imports/send.ts";
import { testApi, type TestRequest } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importSmallCompany } from "../support/small-company.ts";

const api = testApi();
const driver = closingDriver(api);
let db: D1Database;

beforeEach(async () => {
  db = await freshDatabase();
  await importSmallCompany(api);
});

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
const lastAudit = () =>
  db.prepare("SELECT action, subject, detail FROM audit ORDER BY id DESC LIMIT 1").first();

describe("a transfer", () => {
  test("ends the posting that holds, follows the records of its days, and is audited", async () => {
    await driver.policy("EVA", "OLD", "2026-10-05", 100);
    await driver.policy("EVA", "NEW", "2026-11-10", 300);
    const { path, body } = transfer("EVA", "G2", "2026-11-01", "lead");
    const detail = await api.read(PersonDetail, path, { as: "admin", body });
    expect(detail.postings).toEqual([
      { unit: "G1", unitName: "East one", role: "rep", from: "2020-01-01", until: "2026-11-01" },
      { unit: "G2", unitName: "West one", role: "lead", from: "2026-11-01", until: null },
    ]);
    const premiums = await Promise.all(
      ["2026-10", "2026-11"].flatMap((month) => ["D1", "D2"].map((unit) => driver.premium(unit, month))),
    );
    expect(premiums).toEqual([100, 0, 0, 300]);
    expect(await lastAudit()).toMatchObject({ action: "org/transfer", subject: "person EVA" });
  });

  test("between two known postings holds until the next; the same again changes nothing", async () => {
    const { path, body } = transfer("ANN", "D1", "2026-06-01");
    await api.read(PersonDetail, path, { as: "admin", body });
    const before = await db.prepare("SELECT * FROM company").first();
    const { postings } = await api.read(PersonDetail, path, { as: "admin", body });
    expect(postings.map(({ unit, from, until }) => [unit, from, until])).toEqual([
      ["G1", "2020-01-01", "2026-06-01"],
      ["D1", "2026-06-01", "2026-07-01"],
      ["G2", "2026-07-01", null],
    ]);
    expect(await db.prepare("SELECT * FROM company").first()).toEqual(before);
  });

  test.each([
    ["somebody unknown", transfer("NIX", "G2", "2026-11-01"), "org/unknown-person"],
    ["an unknown unit", transfer("EVA", "G9", "2026-11-01"), "org/unknown-unit"],
    ["a day before the unit began", transfer("EVA", "G2", "2019-12-31"), "org/refused"],
    ["a day that is none", transfer("EVA", "G2", "2026-02-30"), "request/invalid"],
    ["an unknown unit to move", move("G9", "D1", "2026-11-01"), "org/unknown-unit"],
    ["an unknown superior", move("G1", "D9", "2026-11-01"), "org/unknown-unit"],
    ["a circle", move("D1", "G1", "2026-11-01"), "org/refused"],
  ])("or a move is refused with %s", async (_, { path, body }, code) => {
    const problem = await problemOf(path, { as: "admin", body });
    expect(problem?.code).toBe(code);
    const said = (problem?.errors ?? []).map(({ detail }) => detail);
    expect(said).toHaveLength(code === "org/refused" || code === "request/invalid" ? 1 : 0);
  });
});

describe("a move of a unit", () => {
  test("changes no number of before, and all that comes after", async () => {
    await driver.policy("EVA", "OLD", "2026-10-05", 100);
    await driver.policy("EVA", "NEW", "2026-11-10", 300);
    const { path, body } = move("G1", "D2", "2026-11-01");
    const detail = await api.read(UnitDetail, path, { as: "admin", body });
    expect(detail.placements).toEqual([
      { parent: "D1", parentName: "East", from: "2020-01-01", until: "2026-11-01" },
      { parent: "D2", parentName: "West", from: "2026-11-01", until: null },
    ]);
    const premiums = await Promise.all(
      ["2026-10", "2026-11"].flatMap((month) =>
        ["CO", "D1", "D2"].map((unit) => driver.premium(unit, month)),
      ),
    );
    expect(premiums).toEqual([100, 100, 0, 300, 0, 300]);
    const parentOn = async (on: string) => {
      const { units } = await api.read(UnitList, `/org/units?on=${on}`, { as: "admin" });
      return units.find(({ code }) => code === "G1")?.parent;
    };
    expect([await parentOn("2026-10-31"), await parentOn("2026-11-01")]).toEqual(["D1", "D2"]);
    expect((await api.read(UnitList, "/org/units?on=2019-01-01", { as: "admin" })).units).toEqual([]);
  });
});

test("the unit that stands alone at the top gives the company its name, for paper that leaves the house", async () => {
  const named = async () => (await api.read(Me, "/me", { as: "EVA" })).company.name;
  expect(await named()).toBe("Company");
  const { path, body } = move("D2", null, "2026-11-01");
  await api.read(UnitDetail, path, { as: "admin", body });
  expect(await named()).toBe("Fieldsheet");
});

const give = (body: unknown) => ({ path: "/org/grants", body });
const end = (body: unknown) => ({ path: "/org/grants/end", body });
const lead = { person: "EVA", role: "lead", unit: "G1" };
const admin = (person: string) => ({ person, role: "admin", unit: null });

describe("rights", () => {
  test("are given and ended with a day", async () => {
    const given = give({ ...lead, from: "2026-11-01" });
    expect((await api.read(PersonDetail, given.path, { as: "admin", body: given.body })).grants).toEqual([
      { role: "lead", unit: "G1", unitName: "East one", from: "2026-11-01", until: null },
    ]);
    const unit = await api.read(UnitDetail, "/org/units/G1", { as: "admin" });
    expect(unit.grants).toEqual([
      { person: "EVA", name: "Eva", role: "lead", from: "2026-11-01", until: null },
    ]);
    const ended = end({ ...lead, until: "2026-11-15" });
    await api.read(PersonDetail, ended.path, { as: "admin", body: ended.body });
    expect(await api.call("/periods/history?unit=G1", { as: "EVA" })).toMatchObject({ status: 403 });
    expect((await problemOf(ended.path, { as: "admin", body: ended.body }))?.code).toBe("org/unknown-grant");
  });

  test("given in error end on their own first day, were never held, and can be given again", async () => {
    const given = give({ ...lead, from: "2026-11-15" });
    const ended = end({ ...lead, until: "2026-11-15" });
    const roles: string[] = [];
    for (const { path, body } of [given, ended, given]) {
      await api.read(PersonDetail, path, { as: "admin", body });
      roles.push((await api.read(Me, "/me", { as: "EVA" })).role);
    }
    expect(roles).toEqual(["lead", "rep", "lead"]);
  });

  test("of the last administrator do not end", async () => {
    for (const person of ["MGR1", "MGR2"]) {
      const { path, body } = give({ ...admin(person), from: "2026-01-01" });
      await api.read(PersonDetail, path, { as: "admin", body });
    }
    const first = end({ ...admin("MGR1"), until: "2026-12-01" });
    await api.read(PersonDetail, first.path, { as: "MGR1", body: first.body });
    const last = end({ ...admin("MGR2"), until: "2026-11-20" });
    expect((await problemOf(last.path, { as: "MGR2", body: last.body }))?.code).toBe("org/last-admin");
  });

  test.each([
    ["a right without its unit", give({ ...lead, unit: null, from: "2026-11-01" }), "org/refused"],
    ["a right of nobody", give({ ...lead, person: "NIX", from: "2026-11-01" }), "org/unknown-person"],
    ["an end of what is not held", end({ ...lead, until: "2026-11-01" }), "org/unknown-grant"],
    ["an end for nobody", end({ ...lead, person: "NIX", until: "2026-11-01" }), "org/unknown-person"],
  ])("are refused: %s", async (_, { path, body }, code) => {
    expect((await problemOf(path, { as: "admin", body }))?.code).toBe(code);
  });
});

describe("the queue of sign-ins", () => {
  test("lists who belongs to nobody, the longest waiting first, until an admin says who it is", async () => {
    await db.batch(
      ["b", "a"].map((id, index) =>
        db
          .prepare("INSERT INTO identity (tenant, object_id, name, first_seen_at) VALUES ('t', ?, ?, ?)")
          .bind(id, `Name ${id}`, `2026-11-0${index + 1}T00:00:00.000Z`),
      ),
    );
    const { waiting } = await api.read(WaitingSignIns, "/org/sign-ins", { as: "admin" });
    expect(waiting.map(({ objectId }) => objectId)).toEqual(["b", "a"]);
    const body = { tenant: "t", objectId: "b", person: "eva" };
    const after = await api.read(WaitingSignIns, "/org/sign-ins/links", { as: "admin", body });
    expect(after.waiting.map(({ objectId }) => objectId)).toEqual(["a"]);
    expect(
      await db
        .prepare("SELECT p.code FROM identity i JOIN person p ON p.id = i.person_id WHERE object_id = 'b'")
        .first("code"),
    ).toBe("EVA");
    expect((await problemOf("/org/sign-ins/links", { as: "admin", body }))?.code).toBe("org/unknown-sign-in");
    const nobody = { ...body, objectId: "a", person: "NIX" };
    expect((await problemOf("/org/sign-ins/links", { as: "admin", body: nobody }))?.code).toBe(
      "org/unknown-person",
    );
  });
});

describe("who may change the organisation", () => {
  const acts = [
    transfer("EVA", "D1", "2026-12-01"),
    move("G1", "D2", "2026-12-01"),
    { path: "/org/grants", body: { person: "EVA", role: "lead", unit: "G1", from: "2026-12-01" } },
    { path: "/org/grants/end", body: { person: "LEAD", role: "lead", unit: "G1", until: "2026-12-01" } },
    { path: "/org/sign-ins/links", body: { tenant: "t", objectId: "o", person: "EVA" } },
    { path: "/org/sign-ins", body: undefined },
  ];

  beforeEach(async () => {
    await send(api, "people", "code,name,unit,joined_on", "LEAD,Lead,G1,2020-01-01");
    await send(api, "grants", "person,role,unit,from,to", "LEAD,lead,G1,2020-01-01,");
    await db
      .prepare("INSERT INTO identity (tenant, object_id, name, first_seen_at) VALUES ('t', 'o', 'N', 'x')")
      .run();
  });

  test.each(["EVA", "LEAD", "MGR1", "MGR2"])("not %s", async (as) => {
    for (const { path, body } of acts)
      expect((await problemOf(path, { as, body }))?.code).toBe("auth/not-permitted");
  });

  test("an administrator", async () => {
    for (const { path, body } of acts) expect(await problemOf(path, { as: "admin", body })).toBeUndefined();
  });

  test("and who reads it: of a unit a rep sees no other's posting, a lead all, a stranger nothing", async () => {
    const people = async (as: string) => {
      const { postings } = await api.read(UnitDetail, "/org/units/G1", { as });
      return postings.map(({ person }) => person);
    };
    expect(await people("EVA")).toEqual(["EVA"]);
    expect(await people("LEAD")).toEqual(expect.arrayContaining(["ANN", "EVA", "TOM", "LEAD"]));
    expect((await problemOf("/org/units/G1", { as: "MGR2" }))?.code).toBe("org/unknown-unit");
    expect((await problemOf("/org/people/TOM", { as: "EVA" }))?.code).toBe("org/unknown-person");
    const ann = await api.read(PersonDetail, "/org/people/ANN", { as: "MGR2" });
    expect(ann.postings.map(({ unit }) => unit)).toEqual(["G2"]);
  });
});
