import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Argument } from "../../../shared/contract/cells.ts";
import { Explanation } from "../../../shared/contract/explanation.ts";
import { Problem } from "../../../shared/contract/problem.ts";
import { TargetList } from "../../../shared/contract/targets.ts";
import { closingDriver } from "../closing/closing-driver.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importFile } from "../support/import-rows.ts";
import { importSmallCompany } from "../support/small-company.ts";

/** A target for the premium of a scope. */
function target(scope: string, value: number | null, period = "2026-10") {
  return { kpi: "first_premium", scope, period, value };
}

describe("places, members and targets, for whoever may see only some of them", () => {
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
        ["P3", "WEI1", "2026-10-07", "500"],
        ["P4", "ANN", "2026-10-08", "700"],
      ],
    });
  });

  const ask = (as: string, fn: string, args: Argument[]) => api.valueOf(as, fn, args);

  test("a rep learns the own place, and nobody else's", async () => {
    expect(await ask("EVA", "KPI.RANK", ["first_premium", "EVA", "2026-10"])).toBe(1);
    expect(await ask("TOM", "KPI.RANK", ["first_premium", "TOM", "2026-10"])).toBe(2);
    expect(await ask("MGR1", "KPI.RANK", ["first_premium", "WEI1", "2026-10"])).toBe(2);
    expect(await ask("MGR1", "KPI.RANK", ["first_premium", "WEI2", "2026-10"])).toBe(4);
    expect(await ask("TOM", "KPI.RANK", ["first_premium", "EVA", "2026-10"])).toBe("cell/not-permitted");
  });

  test("a leaderboard shows a rep the own row with its place among all, a manager every row", async () => {
    const args = ["first_premium", "G1", "2026-10"];
    expect(await ask("TOM", "KPI.LEADERBOARD", args)).toEqual([[2, "TOM", "Tom", 500]]);
    expect(await ask("MGR1", "KPI.LEADERBOARD", [...args, "top=2"])).toEqual([
      [1, "EVA", "Eva", 1000],
      [2, "TOM", "Tom", 500],
      [2, "WEI1", "王伟", 500],
    ]);
    expect(await ask("ANN", "KPI.LEADERBOARD", args)).toBe("cell/not-permitted");
  });

  test("members and superiors that the viewer may not see are not named", async () => {
    expect(await ask("EVA", "ORG.MEMBERS", ["G1"])).toEqual([["EVA"]]);
    expect(await ask("MGR1", "ORG.MEMBERS", ["D1", null, "columns=code,name,kind"])).toEqual([
      ["G1", "East one", "unit"],
      ["MGR1", "Manager East", "person"],
    ]);
    expect(await ask("EVA", "ORG.SUPERIOR", ["EVA"])).toBe("G1");
    expect(await ask("EVA", "ORG.SUPERIOR", ["G1"])).toBe("cell/not-permitted");
    expect(await ask("MGR1", "ORG.SUPERIOR", [[["G1"], ["TOM"], ["D1"]]])).toEqual([
      ["D1"],
      ["G1"],
      [expect.objectContaining({ code: "cell/not-permitted" })],
    ]);
    expect(await ask("admin", "ORG.SUPERIOR", ["CO"])).toBe("");
  });

  test("an explanation drills into the parts that the viewer may see", async () => {
    const body = { fn: "KPI.RANK", args: ["first_premium", "G1", "2026-10"] };
    const manager = await api.read(Explanation, "/explanations", { as: "MGR1", body });
    expect(manager.parts.map(({ code, kind, value }) => [code, kind, value])).toContainEqual([
      "EVA",
      "person",
      1000,
    ]);
    expect(manager.notes.some((note) => note["en-US"].includes("1, 2, 2, 4"))).toBe(true);
    const rep = await api.read(Explanation, "/explanations", { as: "EVA", body });
    expect(rep.parts.map(({ code }) => code)).toEqual(["EVA"]);
    const division = { fn: "KPI.VALUE", args: ["first_premium", "CO", "2026-10"] };
    const company = await api.read(Explanation, "/explanations", { as: "admin", body: division });
    expect(company.parts.map(({ code, value }) => [code, value])).toEqual([
      ["D1", 2000],
      ["D2", 700],
    ]);
  });

  async function listed(as: string): Promise<string[]> {
    const { targets } = await api.read(TargetList, "/targets?kpi=first_premium&period=2026-10", { as });
    return targets.map(({ scope }) => scope);
  }

  async function put(as: string, targets: unknown): Promise<string | number> {
    const { status, json } = await api.call("/targets", { as, method: "PUT", body: { targets } });
    return status === 200 ? status : Problem.parse(json).code;
  }

  test("targets are set by whoever holds a right over the scope, all or none, each with its audit row", async () => {
    expect(await put("MGR1", [target("D1", 4000), target("EVA", 2000)])).toBe(200);
    expect(await put("EVA", [target("EVA", 1)])).toBe("auth/not-permitted");
    expect(await put("EVA", [target("G1", 1)])).toBe("auth/not-permitted");
    expect(await put("MGR1", [target("D1", 1), target("D2", 1)])).toBe("auth/not-permitted");
    expect(await put("MGR1", [target("D1", 1), target("D1", 1, "soon")])).toBe("target/invalid");
    expect(await ask("MGR1", "KPI.TARGET", ["first_premium", "D1", "2026-10"])).toBe(4000);
    expect(await ask("EVA", "KPI.ATTAINMENT", ["first_premium", "EVA", "2026-10"])).toBe(0.5);
    expect(await ask("TOM", "KPI.TARGET", ["first_premium", "EVA", "2026-10"])).toBe("cell/not-permitted");
    const { rows } = z
      .object({ rows: z.array(z.object({ action: z.string(), subject: z.string() })) })
      .parse({
        rows: (
          await api.deps.db.prepare("SELECT action, subject FROM audit WHERE action = 'target/enter'").all()
        ).results,
      });
    expect(rows.map(({ subject }) => subject)).toEqual([
      "first_premium D1 2026-10",
      "first_premium EVA 2026-10",
    ]);
  });

  test("targets are listed for those who may read the scope's numbers", async () => {
    expect(await listed("MGR1")).toEqual(["D1", "EVA"]);
    expect(await listed("EVA")).toEqual(["EVA"]);
    expect(await listed("TOM")).toEqual([]);
    expect(await listed("MGR2")).toEqual([]);
  });

  test("a target of null takes it away, and cells know at once", async () => {
    expect(await put("MGR1", [target("EVA", null)])).toBe(200);
    expect(await ask("EVA", "KPI.TARGET", ["first_premium", "EVA", "2026-10"])).toBe("cell/no-target");
    expect(await put("MGR1", [target("EVA", 0)])).toBe(200);
    expect(await ask("EVA", "KPI.ATTAINMENT", ["first_premium", "EVA", "2026-10"])).toBe(
      "cell/no-denominator",
    );
    expect(await ask("EVA", "KPI.VARIANCE", ["first_premium", "EVA", "2026-10"])).toBe(1000);
  });

  test("the same file of targets again changes nothing; a final period takes none", async () => {
    const file = { kind: "targets", columns: ["kpi", "scope", "period", "value"] } as const;
    await importFile(api, { ...file, rows: [["first_premium", "G1", "2026Q3", "1,500.5"]] });
    expect(await ask("MGR1", "KPI.TARGET", ["first_premium", "G1", "2026Q3"])).toBe(1500.5);
    expect(await ask("MGR1", "KPI.TARGET", ["first_premium", "G1", "2026-09"])).toBe("cell/no-target");
    await closingDriver(api).close("admin", "CO", "2026-09");
    await expect(
      importFile(api, { ...file, rows: [["first_premium", "G1", "2026-09", "1"]] }),
    ).rejects.toThrow(/closed/);
    expect(await put("MGR1", [target("G1", 1, "2026-09")])).toBe("target/invalid");
  });
});
