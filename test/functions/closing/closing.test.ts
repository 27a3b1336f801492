import { beforeEach, describe, expect, test } from "vitest";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importFile } from "../support/import-rows.ts";
import { importSmallCompany } from "../support/small-company.ts";
import { closingDriver } from "./closing-driver.ts";

const api = testApi();
const driver = closingDriver(api);
let db: D1Database;

beforeEach(async () => {
  db = await freshDatabase();
  await importSmallCompany(api);
  await driver.policy("EVA", "P1", "2026-10-05", 100);
  await driver.policy("TOM", "P2", "2026-10-20", 300);
});

async function lastAudit(): Promise<unknown> {
  const row = await db.prepare("SELECT action, subject, detail FROM audit ORDER BY id DESC LIMIT 1").first();
  return row && { ...row, detail: JSON.parse(String(row["detail"])) };
}

describe("a month that is closed", () => {
  test("settles the unit and everything below it, and nothing beside it", async () => {
    expect(await driver.close("MGR1", "D1", "2026-10")).toMatchObject({
      unit: "D1",
      period: "2026-10",
      status: "final",
      closedBy: "MGR1",
      mayClose: false,
      mayReopen: true,
    });
    expect(await driver.statuses("admin", "CO", 2)).toEqual([
      "CO 2026-11 open",
      "CO 2026-10 provisional",
      "D1 2026-11 open",
      "D1 2026-10 final",
      "D2 2026-11 open",
      "D2 2026-10 provisional",
    ]);
    expect(await driver.statuses("EVA", "G1", 2)).toEqual(["G1 2026-11 open", "G1 2026-10 final"]);
    expect(await lastAudit()).toMatchObject({
      action: "period/close",
      subject: "D1 2026-10",
      detail: { units: 2 },
    });
  });

  test("pins every KPI of every unit in it, as the cells had it", async () => {
    const units = ["D1", "G1"];
    const kpis = (await db.prepare("SELECT code FROM definition WHERE kind = 'kpi' ORDER BY code").all())
      .results;
    const answers: unknown[] = [];
    for (const unit of units) {
      for (const { code } of kpis) {
        const value = await api.valueOf("admin", "KPI.VALUE", [String(code), unit, "2026-10"]);
        if (value === "cell/bad-period" || value === "cell/no-target") continue;
        answers.push([unit, code, value === "cell/no-denominator" ? null : value]);
      }
    }
    await driver.close("MGR1", "D1", "2026-10");
    const { results } = await db
      .prepare(
        `SELECT u.code AS unit, d.code, v.value FROM closed_value v JOIN unit u ON u.id = v.unit_id
         JOIN definition d ON d.id = v.kpi_id ORDER BY u.code, d.code`,
      )
      .all();
    expect(results.map((row) => Object.values(row))).toEqual(answers);
    expect(await api.valueOf("admin", "KPI.VALUE", ["premium_attainment", "D1", "2026-10"])).toBe(
      "cell/no-target",
    );
    expect(answers.length).toBeGreaterThan(10);
  });

  test("holds back what comes later, lists it, and counts it once it is opened again", async () => {
    const { closeId } = await driver.close("MGR1", "D1", "2026-10");
    if (closeId === null) throw new Error("the close has no id");
    await driver.policy("EVA", "LATE", "2026-10-30", 1_000);
    expect(await lastAudit()).toMatchObject({ action: "record/create", detail: { records: 1, held: 1 } });
    expect([await driver.premium("D1", "2026-10"), await driver.premium("G1", "2026-10")]).toEqual([
      400, 400,
    ]);
    const held = await driver.adjustments("MGR1", closeId);
    expect(held.adjustments).toContainEqual(
      expect.objectContaining({
        measure: "policy_issued",
        unit: "G1",
        day: "2026-10-30",
        person: "EVA",
        record: "policy LATE",
        effect: "adds",
        value: 1_000,
        by: "EVA",
      }),
    );
    expect(held).toMatchObject({ total: held.adjustments.length, hidden: 0 });
    expect(await driver.reopen("MGR1", closeId, "a late policy")).toMatchObject({ status: "reopened" });
    expect([await driver.premium("D1", "2026-10"), await driver.premium("G1", "2026-10")]).toEqual([
      1_400, 1_400,
    ]);
    const again = await driver.close("MGR1", "D1", "2026-10");
    expect(again.status).toBe("final");
    expect(again.closeId).not.toBe(closeId);
    expect(await driver.history("MGR1", "D1")).toMatchObject([
      { act: "closed", closeId: again.closeId, by: "MGR1" },
      { act: "reopened", closeId, reason: "a late policy", by: "MGR1" },
      { act: "closed", closeId },
    ]);
  });

  test("keeps its numbers when a record in it is corrected, or taken out of it, and out of others", async () => {
    const eva = await driver.policy("EVA", "P3", "2026-10-07", 50);
    const tom = await driver.policy("TOM", "P4", "2026-10-08", 70);
    const { closeId } = await driver.close("MGR1", "D1", "2026-10");
    await driver.change("EVA", eva, { premium: 60 });
    await driver.change("TOM", tom, { issued_on: "2026-11-08" });
    expect([await driver.premium("D1", "2026-10"), await driver.premium("D1", "2026-11")]).toEqual([520, 70]);
    await driver.reopen("MGR1", closeId ?? 0);
    expect([await driver.premium("D1", "2026-10"), await driver.premium("D1", "2026-11")]).toEqual([460, 70]);
  });

  test.each([
    ["the unit and then its superior", ["G1", "D1"], [0, 1]],
    ["the superior and then the unit", ["D1", "G1"], [0, 1]],
    ["the unit and then its superior, opened the other way round", ["G1", "D1"], [1, 0]],
    ["the superior and then the unit, opened the other way round", ["D1", "G1"], [1, 0]],
  ])("of %s stays held until both are open again", async (_, units, order) => {
    const ids: number[] = [];
    for (const unit of units) ids.push((await driver.close("admin", unit, "2026-10")).closeId ?? 0);
    await driver.policy("EVA", "LATE", "2026-10-30", 1_000);
    await driver.policy("MGR1", "OWN", "2026-10-30", 5_000);
    const cells = () => Promise.all(["CO", "D1", "G1"].map((unit) => driver.premium(unit, "2026-10")));
    expect(await cells()).toEqual([400, 400, 400]);
    await driver.reopen("admin", ids[order[0] ?? 0] ?? 0);
    const isSuperiorOpen = units[order[0] ?? 0] === "D1";
    expect(await cells()).toEqual(isSuperiorOpen ? [5_400, 5_400, 400] : [400, 400, 400]);
    expect((await driver.statuses("admin", "G1", 2))[1]).toBe("G1 2026-10 final");
    const held = await driver.adjustments("admin", ids[order[1] ?? 0] ?? 0);
    expect(held.adjustments.map(({ record }) => record)).toContain("policy LATE");
    await driver.reopen("admin", ids[order[1] ?? 0] ?? 0);
    expect(await cells()).toEqual([6_400, 6_400, 1_400]);
    expect((await driver.statuses("admin", "D1", 2))[1]).toBe("D1 2026-10 reopened");
  });

  test("is refused twice, before it ends, and where it is no period", async () => {
    const close = (unit: string, period: string) =>
      driver.refusalOf("/periods/closes", { as: "MGR1", body: { unit, period } });
    expect(await close("D1", "2026-11")).toBe("period/not-ended");
    expect(await close("D1", "2027-01")).toBe("period/not-ended");
    expect(await close("D1", "YTD")).toBe("period/unknown");
    expect(await close("D1", "soon")).toBe("period/unknown");
    expect(await close("D9", "2026-10")).toBe("org/unknown-unit");
    expect(await close("D2", "2026-10")).toBe("org/unknown-unit");
    expect(await close("D1", "2026-10")).toBe(200);
    expect(await close("D1", "2026-10")).toBe("period/already-closed");
    const reopen = () =>
      driver.refusalOf("/periods/closes/1/reopen", { as: "MGR1", body: { reason: "why" } });
    expect(await reopen()).toBe(200);
    expect(await reopen()).toBe("period/not-closed");
    const blank = { as: "MGR1", body: { reason: "  " } };
    expect(await driver.refusalOf("/periods/closes/1/reopen", blank)).toBe("request/invalid");
  });

  test("waits for a counting of facts; what else is missing only warns", async () => {
    await importFile(api, {
      kind: "policies",
      columns: ["number", "rep", "unit", "issued_on", "premium"],
      rows: [["P9", "LEO", "G1", "2026-10-09", "1"]],
    });
    await db
      .prepare("DELETE FROM posting WHERE person_id = (SELECT id FROM person WHERE code = 'LEO')")
      .run();
    expect(await driver.checks("MGR1", "D1", "2026-10")).toMatchObject({
      "not-ended": { count: 0, blocks: true },
      "jobs-running": { count: 0, blocks: true },
      "units-open": { count: 1, blocks: false, examples: ["G1"] },
      "people-without-posting": { count: 1, blocks: false, examples: [] },
    });
    await db.batch([
      db.prepare(
        `INSERT INTO job (id, kind, subject, input, state, started_at, started_by, moved_at)
         VALUES (9, 'recount', 'x', '{}', 'running', '2026-11-15T00:00:00.000Z', 1, '2026-11-15T00:00:00.000Z')`,
      ),
      db.prepare("UPDATE measure_state SET recounting_job = 9"),
    ]);
    const asked = { as: "MGR1", body: { unit: "D1", period: "2026-10" } };
    expect(await driver.refusalOf("/periods/closes", asked)).toBe("period/being-recounted");
  });

  test("of a unit that began during it is final too; one that came from elsewhere needs the other close", async () => {
    await importFile(api, {
      kind: "units",
      columns: ["code", "parent", "level", "name", "from"],
      rows: [
        ["G3", "D1", "group", "East new", "2026-10-15"],
        ["G2", "D1", "group", "West one", "2026-10-20"],
      ],
    });
    await driver.close("admin", "D1", "2026-10");
    expect(await driver.statuses("admin", "G3", 2)).toEqual(["G3 2026-11 open", "G3 2026-10 final"]);
    expect(await driver.statuses("admin", "G2", 2)).toEqual(["G2 2026-11 open", "G2 2026-10 provisional"]);
    await driver.close("admin", "D2", "2026-10");
    expect(await driver.statuses("admin", "G2", 2)).toEqual(["G2 2026-11 open", "G2 2026-10 final"]);
  });
});

describe("who may", () => {
  const GRANTS = {
    EVA: null,
    LEAD: "lead",
    MGR1: "manager",
    MGR2: "manager",
    BOSS: "manager",
    admin: "admin",
  };

  beforeEach(async () => {
    await importFile(api, {
      kind: "people",
      columns: ["code", "name", "unit", "joined_on"],
      rows: [
        ["LEAD", "Lead", "D1", "2020-01-01"],
        ["BOSS", "Boss", "CO", "2020-01-01"],
      ],
    });
    await importFile(api, {
      kind: "grants",
      columns: ["person", "role", "unit", "from", "to"],
      rows: [
        ["LEAD", "lead", "D1", "2020-01-01", ""],
        ["BOSS", "manager", "CO", "2020-01-01", ""],
      ],
    });
  });

  test.each([
    ["EVA", "auth/not-permitted"],
    ["LEAD", "auth/not-permitted"],
    ["MGR1", 200],
    ["MGR2", "org/unknown-unit"],
    ["BOSS", 200],
    ["admin", 200],
  ])("%s closing the own or a foreign district: %s", async (as, expected) => {
    const unit = as === "EVA" ? "G1" : "D1";
    expect(await driver.refusalOf("/periods/closes", { as, body: { unit, period: "2026-10" } })).toBe(
      expected,
    );
    expect(await driver.refusalOf(`/periods/checklist?unit=${unit}&period=2026-10`, { as })).toBe(expected);
  });

  test.each([
    ["EVA", "period/unknown-close", "period/unknown-close", "auth/not-permitted"],
    ["LEAD", "auth/not-permitted", 200, 200],
    ["MGR1", 200, 200, 200],
    ["MGR2", "period/unknown-close", "period/unknown-close", "org/unknown-unit"],
    ["BOSS", 200, 200, 200],
    ["admin", 200, 200, 200],
  ])("%s reopening, reading adjustments, reading the history", async (as, reopen, adjustments, history) => {
    const { closeId } = await driver.close("admin", "D1", "2026-10");
    const unit = as === "EVA" ? "G1" : "D1";
    expect(await driver.refusalOf(`/periods/closes/${closeId}/adjustments`, { as })).toBe(adjustments);
    expect(await driver.refusalOf(`/periods/history?unit=${unit}`, { as })).toBe(history);
    const reopening = { as, body: { reason: "why" } };
    expect(await driver.refusalOf(`/periods/closes/${closeId}/reopen`, reopening)).toBe(reopen);
  });

  test("every role that there is has been asked", () => {
    expect(new Set(Object.values(GRANTS))).toEqual(new Set([null, "lead", "manager", "admin"]));
  });
});
