import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { publishHandbook } from "../../../functions/features/rulebook/publish-handbook.ts";
import { JobList } from "../../../shared/contract/jobs.ts";
import { HANDBOOK } from "../../../shared/handbook/index.ts";
import { type Definition, Measure } from "../../../shared/rulebook/definition.ts";
import { dump } from "../imports/send.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importFile } from "../support/import-rows.ts";
import { addressOf, rulesOf, timesWon } from "../support/rules.ts";
import { importSmallCompany } from "../support/small-company.ts";

const api = testApi();
const rules = rulesOf(api);
const AT = "2026-11-15T04:00:00.000Z";

const TEXT = timesWon("text", 1).title;
const CASES: readonly Definition[] = [
  Measure.parse({
    ...HANDBOOK.find(({ kind, code }) => kind === "measure" && code === "policy_issued"),
    code: "new_premium",
  }),
  { ...timesWon("new_premium", 1), terms: { won: { measure: "new_premium", title: TEXT } } },
];

/** The handbook with one definition worded otherwise. */
function reworded(description: string): Definition[] {
  return HANDBOOK.map((definition) =>
    definition.kind === "kpi" && definition.code === "won_count"
      ? { ...definition, description: { ...definition.description, "en-US": description } }
      : definition,
  );
}

describe("a release of the product", () => {
  beforeAll(async () => {
    await freshDatabase();
    await importSmallCompany(api);
    await importFile(api, {
      kind: "policies",
      columns: ["number", "rep", "issued_on", "premium"],
      rows: [["P1", "EVA", "2026-10-10", "1000"]],
    });
  });

  test("brings what is new in force, and counts it before anybody reads it", async () => {
    expect(await publishHandbook(env.DB, [...HANDBOOK, ...CASES], AT)).toEqual({ published: 2, drafted: 0 });
    const cell = ["new_premium", "CO", "2026-10"];
    expect(await api.valueOf("admin", "KPI.VALUE", cell)).toBe("cell/being-recounted");
    expect(await api.valueOf("admin", "KPI.VALUE", ["first_premium", "CO", "2026-10"])).toBe(1_000);
    const { jobs } = await api.read(JobList, "/jobs", { as: "admin" });
    // The rulebook that ships had nothing to count in a company without people.
    expect(jobs.map(({ kind, state, startedBy }) => [kind, state, startedBy])).toEqual([
      ["rebuild", "running", "admin"],
    ]);
    expect((await rules.finish(jobs[0]?.id ?? 0)).detail).toBe("Facts corrected: 1.");
    expect(await api.valueOf("admin", "KPI.VALUE", cell)).toBe(1_000);
  });

  test("adds what it words otherwise as a draft once, even when somebody edits that draft", async () => {
    const release = [...reworded("Said otherwise."), ...CASES];
    expect(await publishHandbook(env.DB, release, AT)).toEqual({ published: 0, drafted: 1 });
    const { version } = await rules.read({ kind: "kpi", code: "won_count", version: 2 });
    expect([version.state, version.origin, version.editedBy]).toEqual(["draft", "shipped", null]);
    const body = { ...timesWon("won_count", 1), numerator: "won + 0" };
    await api.call(addressOf(version), {
      as: "admin",
      method: "PUT",
      body: { body, effectiveFrom: "2026-12-01", revision: 1 },
    });
    const before = await dump(env.DB, "definition_version");
    expect(await publishHandbook(env.DB, release, AT)).toEqual({ published: 0, drafted: 0 });
    expect(await dump(env.DB, "definition_version")).toEqual(before);
  });
});
