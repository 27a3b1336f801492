import { beforeEach, describe, expect, test } from "vitest";
import { JobList } from "../../../shared/contract/jobs.ts";
import { firstPremiumKpi } from "../../../shared/handbook/activity/first-premium.kpi.ts";
import { policyIssuedMeasure } from "../../../shared/handbook/activity/policy-issued.measure.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { rulesOf } from "../support/rules.ts";
import { importSmallCompany } from "../support/small-company.ts";
import { closingDriver } from "./closing-driver.ts";

const api = testApi();
const driver = closingDriver(api);
const rules = rulesOf(api);

/** August, September and October of D1. */
const premiums = () =>
  Promise.all(["2026-08", "2026-09", "2026-10"].map((month) => driver.premium("D1", month)));

const growth = () => api.valueOf("admin", "KPI.VALUE", ["premium_growth", "D1", "2026-10"]);

describe("what is published after a close, from a day inside the closed period on", () => {
  beforeEach(async () => {
    await freshDatabase();
    await importSmallCompany(api);
    await driver.policy("EVA", "P8", "2026-08-10", 100);
    await driver.policy("EVA", "P9", "2026-09-10", 200);
    await driver.policy("EVA", "P10", "2026-10-10", 400);
  }, 60_000);

  test("as a KPI changes no closed cell, until it is opened again", { timeout: 60_000 }, async () => {
    const { closeId } = await driver.close("MGR1", "D1", "2026-09");
    const thrice = {
      ...firstPremiumKpi,
      numerator: "premium * 3",
      vectors: [{ terms: { premium: 2 }, value: 6 }],
    };
    await rules.publish(thrice, "2026-09-15");
    expect(await premiums()).toEqual([100, 200, 1_200]);
    await driver.reopen("MGR1", closeId ?? 0);
    expect(await premiums()).toEqual([100, 600, 1_200]);
    await driver.close("MGR1", "D1", "2026-09");
    expect(await premiums()).toEqual([100, 600, 1_200]);
  });

  test("as a measure changes no closed cell: what differs is held back", { timeout: 60_000 }, async () => {
    const { closeId } = await driver.close("MGR1", "D1", "2026-09");
    const doubled = {
      ...policyIssuedMeasure,
      value: `(${policyIssuedMeasure.value}) * 2`,
      vectors: policyIssuedMeasure.vectors.map((vector) => ({ ...vector, value: vector.value * 2 })),
    };
    const version = await rules.publish(doubled, "2026-09-01");
    expect(version.state).toBe("published");
    const { jobs } = await api.read(JobList, "/jobs", { as: "admin" });
    for (const { id } of jobs) await rules.finish(id);
    expect(await premiums()).toEqual([100, 200, 800]);
    const { adjustments } = await driver.adjustments("MGR1", closeId ?? 0);
    expect(new Set(adjustments.map(({ effect, value, record }) => `${record} ${effect} ${value}`))).toEqual(
      new Set(["policy P9 takes 200", "policy P9 adds 400"]),
    );
    await driver.reopen("MGR1", closeId ?? 0);
    expect(await premiums()).toEqual([100, 400, 800]);
  });

  test("as a late record of the open month before moves no growth of the closed one", async () => {
    const before = await growth();
    const { closeId } = await driver.close("MGR1", "D1", "2026-10");
    await driver.policy("EVA", "LATE", "2026-09-20", 600);
    expect(await growth()).toBe(before);
    expect(await premiums()).toEqual([100, 800, 400]);
    await driver.reopen("MGR1", closeId ?? 0);
    expect(await growth()).not.toBe(before);
  });
});
