import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { PeriodView } from "../../../shared/contract/closing.ts";
import { Definition } from "../../../shared/rulebook/definition.ts";
import { dump } from "../imports/send.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importFile } from "../support/import-rows.ts";
import { rulesOf, timesWon } from "../support/rules.ts";
import { importSmallCompany } from "../support/small-company.ts";

const api = testApi();
const rules = rulesOf(api);

const MONTHS = ["2026-09", "2026-10", "2026-11", "2026-12", "2027-01"];

/** First premium of the company, a month a value; the code of the problem where there is none. */
async function premiums(at = api): Promise<unknown[]> {
  return Promise.all(MONTHS.map((month) => at.valueOf("admin", "KPI.VALUE", ["first_premium", "CO", month])));
}

async function shipped(kind: string, code: string, change: object): Promise<Definition> {
  return Definition.parse({ ...Object((await rules.read({ kind, code, version: 1 })).body), ...change });
}

const twice = () =>
  shipped("kpi", "first_premium", {
    numerator: "premium * 2",
    vectors: [{ terms: { premium: 3 }, value: 6 }],
  });
const onlyLarge = () =>
  shipped("measure", "policy_issued", {
    when: "premium >= 1000",
    vectors: [{ body: { issued_on: "2026-10-05", premium: 999 }, day: null, value: null }],
  });

beforeEach(async () => {
  await freshDatabase();
  await importSmallCompany(api);
  await importFile(api, {
    kind: "policies",
    columns: ["number", "rep", "issued_on", "premium"],
    rows: MONTHS.flatMap((month, index) => [
      [`S${index}`, "EVA", `${month}-10`, "100"],
      [`L${index}`, "TOM", `${month}-20`, "2000"],
    ]),
  });
});

describe("a version in force from a day on", () => {
  test("published ahead changes no cell before its day, and every cell from it on", async () => {
    // The clock of a later day, so that every month has begun.
    const later = testApi({ now: () => Date.parse("2027-02-01T04:00:00.000Z") });
    expect(await premiums(later)).toEqual([2100, 2100, 2100, 2100, 2100]);
    const version = await rules.publish(await twice(), "2026-12-01");
    expect(version.state).toBe("published");
    expect((await rules.read({ ...version, version: 1 })).version.state).toBe("published");
    expect(await premiums(later)).toEqual([2100, 2100, 2100, 4200, 4200]);
    await rules.must("roll-back", version);
    expect(await premiums(later)).toEqual([2100, 2100, 2100, 2100, 2100]);
  });

  test("of a measure counts records from that day on, whatever day a fact falls on", async () => {
    const later = testApi({ now: () => Date.parse("2027-02-01T04:00:00.000Z") });
    await rules.publish(await onlyLarge(), "2026-12-15");
    expect(new Set(await premiums(later))).toEqual(new Set(["cell/being-recounted"]));
    const { json } = await api.call("/jobs", { as: "admin" });
    expect(json).toMatchObject({ jobs: [{ kind: "recount", state: "running" }, {}] });
    expect(await api.valueOf("admin", "KPI.HEADCOUNT", ["CO", "2026-10"])).toBe(8);
    await rules.finish(2);
    expect(await premiums(later)).toEqual([2100, 2100, 2100, 2100, 2000]);
  });

  test("of a measure that no record is late enough for waits for nothing", async () => {
    await rules.publish(await onlyLarge(), "2027-06-01");
    const { json } = await api.call("/jobs", { as: "admin" });
    expect(json).toMatchObject({ jobs: [{ kind: "recount", state: "done" }, { kind: "simulate" }] });
    expect((await premiums()).slice(0, 3)).toEqual([2100, 2100, 2100]);
  });
});

describe("a closed period", () => {
  test("keeps its values and its rules, whatever is published for its days", async () => {
    const closed = await api.read(PeriodView, "/periods/closes", {
      as: "admin",
      body: { unit: "CO", period: "2026-10" },
    });
    expect(closed.status).toBe("final");
    const body = await onlyLarge();
    const version = await rules.draft(body, "2026-10-01");
    const { simulation } = await rules.simulate(version);
    expect(simulation?.periods).toEqual(["2026", "2026-11", "2026Q4"]);
    await rules.must("publish", version);
    await rules.finish(2);
    await rules.publish(await twice(), "2026-10-01");
    expect((await premiums()).slice(0, 3)).toEqual([2100, 2100, 4000]);
    const held = await dump(env.DB, "adjustment");
    expect(held.length).toBeGreaterThan(0);
    expect(await api.valueOf("admin", "KPI.VALUE", ["first_premium", "CO", "2026Q4"])).toBe(
      2 * (2100 + 2000 + 2000),
    );

    await api.call(`/periods/closes/${closed.closeId}/reopen`, { as: "admin", body: { reason: "to see" } });
    expect((await premiums()).slice(0, 3)).toEqual([2100, 4000, 4000]);
  });
});

describe("the company's own KPI", () => {
  test("answers as soon as it is published, and no more once it is rolled back", async () => {
    const version = await rules.publish(timesWon("ours", 3), "2026-01-01");
    const cell = ["ours", "CO", "2026-10"];
    expect(await api.valueOf("admin", "KPI.VALUE", cell)).toBe(0);
    await rules.must("roll-back", version);
    expect(await api.valueOf("admin", "KPI.VALUE", cell)).toBe("cell/unknown-code");
    expect((await rules.read(version)).version.state).toBe("rolled_back");
  });
});
