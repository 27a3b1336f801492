import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { advanceJobs } from "../../../functions/features/jobs/advance-job.ts";
import { AuditList } from "../../../shared/contract/audit.ts";
import type { Value } from "../../../shared/contract/cells.ts";
import { JobList, JobView } from "../../../shared/contract/jobs.ts";
import { Problem } from "../../../shared/contract/problem.ts";
import type { RuleVersion } from "../../../shared/contract/rulebook.ts";
import { Definition } from "../../../shared/rulebook/definition.ts";
import { dump } from "../imports/send.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importFile } from "../support/import-rows.ts";
import { rulesOf } from "../support/rules.ts";
import { importSmallCompany } from "../support/small-company.ts";

const api = testApi();
const rules = rulesOf(api);

/** A clock on which every look is two seconds later: one request does one step. */
function hurried() {
  let now = api.deps.now();
  return testApi({ now: () => (now += 2_000) });
}

async function step(id: number, by = hurried()): Promise<JobView> {
  return by.read(JobView, `/jobs/${id}/steps`, { as: "admin", method: "POST" });
}

async function startRebuild(): Promise<JobView> {
  return api.read(JobView, "/jobs/rebuild", { as: "admin", method: "POST" });
}

/** A draft of a measure, whose simulation counts beside before it compares. */
async function draftMeasure(): Promise<RuleVersion> {
  const { body } = await rules.read({ kind: "measure", code: "policy_issued", version: 1 });
  const definition = Definition.parse({
    ...Object(body),
    value: "premium * 2",
    vectors: [{ body: { issued_on: "2026-10-05", premium: 3 }, day: "2026-10-05", value: 6 }],
  });
  const version = await rules.draft(definition, "2026-01-01");
  await rules.must("check", version);
  return version;
}

async function premium(): Promise<Value> {
  return api.valueOf("admin", "KPI.VALUE", ["first_premium", "CO", "2026-10"]);
}

async function shadows(): Promise<number> {
  const rows = await env.DB.prepare(
    `SELECT (SELECT count(*) FROM fact WHERE measure_id < 0) + (SELECT count(*) FROM definition WHERE id < 0)
       + (SELECT count(*) FROM rollup WHERE measure_id < 0) AS n`,
  ).first<number>("n");
  return rows ?? -1;
}

beforeEach(async () => {
  await freshDatabase();
  await importSmallCompany(api);
  await importFile(api, {
    kind: "policies",
    columns: ["number", "rep", "issued_on", "premium"],
    rows: ["EVA", "TOM", "ANN"].map((rep, index) => [`P${index}`, rep, "2026-10-10", "1000"]),
  });
});

describe("a job", () => {
  test("goes on where it was left, step by step, and says what came of it", async () => {
    const before = await dump(env.DB, "fact");
    await env.DB.prepare("DELETE FROM fact").run();
    const { id, state, total } = await startRebuild();
    expect([state, total]).toEqual(["running", 3 + 10]);
    const first = await step(id);
    expect([first.state, first.done, first.detail]).toEqual(["running", 3, ""]);
    const second = await step(id);
    expect([second.state, second.done, second.detail]).toEqual([
      "done",
      13,
      `Facts corrected: ${before.length}.`,
    ]);
    expect(await dump(env.DB, "fact")).toEqual(before);
    expect(await step(id)).toEqual(second);
    const chinese = await api.call(`/jobs/${id}`, { as: "admin", headers: { "Accept-Language": "zh-CN" } });
    expect(JobView.parse(chinese.json).detail).toBe(`更正了 ${before.length} 条事实。`);
  });

  test("is started once, however many start it, and is listed newest first", async () => {
    const started = await Promise.all([startRebuild(), startRebuild(), startRebuild()]);
    expect(new Set(started.map(({ id }) => id)).size).toBe(1);
    await rules.finish(started[0]?.id ?? 0);
    const next = await startRebuild();
    const { jobs } = await api.read(JobList, "/jobs", { as: "admin" });
    expect(jobs.map(({ id, state }) => [id, state])).toEqual([
      [next.id, "running"],
      [started[0]?.id, "done"],
    ]);
  });

  test("does a step once when many step at once", async () => {
    await env.DB.prepare("DELETE FROM fact").run();
    const { id } = await startRebuild();
    await Promise.all(Array.from({ length: 5 }, () => step(id)));
    const taken = await env.DB.prepare("SELECT step FROM job").first<number>("step");
    const { state, done } = await api.read(JobView, `/jobs/${id}`, { as: "admin" });
    expect([taken, done]).toEqual(state === "done" ? [2, 13] : [1, 3]);
    await rules.finish(id);
    expect((await startRebuild().then(({ id: again }) => rules.finish(again))).detail).toBe(
      "Facts corrected: 0.",
    );
  });

  test("keeps its place when a step fails, and ends with the reason where it always would", async () => {
    const { id } = await startRebuild();
    await step(id);
    await env.DB.prepare('UPDATE job SET cursor = \'{"stage":"nowhere"}\'').run();
    const failed = await step(id);
    expect([failed.state, failed.done]).toEqual(["failed", 3]);
    expect(failed.detail).toContain("The server failed");
    expect(await step(id)).toEqual(failed);
  });

  test("waits for the next time where what it read has moved", async () => {
    const { id } = await startRebuild();
    await env.DB.prepare("DELETE FROM fact").run();
    let moves = 0;
    let isWriting = false;
    const moving: D1Database = Object.create(env.DB, {
      prepare: {
        value: (sql: string) => {
          isWriting ||= sql.includes("job_current");
          return env.DB.prepare(sql);
        },
      },
      // The organisation moves just before the step writes.
      batch: {
        value: async (statements: D1PreparedStatement[]) => {
          if (isWriting && moves === 0) {
            moves += 1;
            await env.DB.prepare("UPDATE company SET org_version = org_version + 1").run();
          }
          return env.DB.batch(statements);
        },
      },
    });
    const unlucky = testApi({ db: moving });
    const { status, json } = await unlucky.call(`/jobs/${id}/steps`, { as: "admin", method: "POST" });
    expect([status, Problem.parse(json).code, moves]).toEqual([409, "rulebook/moved", 1]);
    expect(await api.read(JobView, `/jobs/${id}`, { as: "admin" })).toMatchObject({
      state: "running",
      done: 0,
    });
    expect((await rules.finish(id)).state).toBe("done");
  });

  test("is moved on by the clock, within its time", async () => {
    const { id } = await startRebuild();
    let now = 0;
    await advanceJobs({ db: env.DB, now: () => (now += 10) }, 15);
    expect(await api.read(JobView, `/jobs/${id}`, { as: "admin" })).toMatchObject({
      state: "running",
      done: 3,
    });
    await advanceJobs({ db: env.DB, now: () => now }, 1_000);
    expect(await api.read(JobView, `/jobs/${id}`, { as: "admin" })).toMatchObject({
      state: "done",
      done: 13,
    });
  });
});

describe("cancelling", () => {
  test("ends a job for good, with one row in the audit", async () => {
    const { id } = await startRebuild();
    await step(id);
    const cancelled = await api.read(JobView, `/jobs/${id}/cancel`, { as: "admin", method: "POST" });
    expect([cancelled.state, cancelled.done, cancelled.detail]).toEqual(["cancelled", 3, ""]);
    expect(await step(id)).toEqual(cancelled);
    const again = await api.call(`/jobs/${id}/cancel`, { as: "admin", method: "POST" });
    expect(Problem.parse(again.json).code).toBe("job/not-running");
    const { entries } = await api.read(AuditList, "/audit?action=job/", { as: "admin" });
    expect(entries.map(({ action, subject }) => [action, subject])).toEqual([
      ["job/cancel", `job ${id}`],
      ["job/rebuild", "facts"],
    ]);
  });

  test("leaves nothing of a simulation behind, at whatever step it comes", async () => {
    const facts = await dump(env.DB, "fact");
    const left: unknown[] = [];
    for (const steps of [0, 1, 2, 3]) {
      const { id } = JobView.parse(await rules.must("simulate", await draftMeasure()));
      for (let taken = 0; taken < steps; taken += 1) await step(id);
      const open = await shadows();
      const { state } = await api.read(JobView, `/jobs/${id}/cancel`, { as: "admin", method: "POST" });
      left.push([steps, state, open > 0, await shadows()]);
      expect(await dump(env.DB, "fact")).toEqual(facts);
    }
    expect(left).toEqual([
      [0, "cancelled", false, 0],
      [1, "cancelled", true, 0],
      [2, "cancelled", true, 0],
      [3, "cancelled", true, 0],
    ]);
  });

  test("is refused to a recount, because numbers wait for it", async () => {
    const version = await draftMeasure();
    await rules.simulate(version);
    await rules.must("publish", version);
    const { jobs } = await api.read(JobList, "/jobs", { as: "admin" });
    const { json } = await api.call(`/jobs/${jobs[0]?.id}/cancel`, { as: "admin", method: "POST" });
    expect(Problem.parse(json).code).toBe("job/must-finish");
  });
});

describe("a simulation", () => {
  test("does not show in any number, nor to a rebuild, while it runs", async () => {
    expect(await premium()).toBe(3_000);
    const version = await draftMeasure();
    const { id } = JobView.parse(await rules.must("simulate", version));
    for (let taken = 0; taken < 3; taken += 1) await step(id);
    expect(await shadows()).toBeGreaterThan(0);
    expect(await premium()).toBe(3_000);
    expect((await rules.finish((await startRebuild()).id)).detail).toBe("Facts corrected: 0.");
    expect(await shadows()).toBeGreaterThan(0);
    expect((await rules.finish(id)).detail).toMatch(/^\d+ of \d+ values would move\.$/);
    expect(await shadows()).toBe(0);
  });

  test("counts only for the revision that it was made of", async () => {
    const version = await draftMeasure();
    const { id } = JobView.parse(await rules.must("simulate", version));
    await step(id);
    await rules.must("save", version);
    expect((await rules.finish(id)).state).toBe("done");
    const { version: saved, simulation } = await rules.read(version);
    expect([saved.state, simulation?.revision]).toEqual(["draft", 1]);
  });
});

describe("a recount that failed", () => {
  test("keeps its numbers back until a rebuild has repaired them", async () => {
    const version = await draftMeasure();
    await rules.simulate(version);
    await rules.must("publish", version);
    await env.DB.prepare("UPDATE job SET cursor = '{}' WHERE kind = 'recount'").run();
    const { jobs } = await api.read(JobList, "/jobs", { as: "admin" });
    expect((await rules.finish(jobs[0]?.id ?? 0)).state).toBe("failed");
    expect(await premium()).toBe("cell/being-recounted");
    await rules.finish((await startRebuild()).id);
    expect(await premium()).toBe(6_000);
  });
});
