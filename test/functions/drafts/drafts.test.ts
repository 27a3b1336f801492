import { env } from "cloudflare:workers";
import * as fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pruneOldDrafts } from "../../../functions/features/drafts/prune-drafts.ts";
import { type DraftSaved, ServerDraft, ServerDraftList } from "../../../shared/contract/drafts.ts";
import { Problem } from "../../../shared/contract/problem.ts";
import { type RecordBody, RecordView } from "../../../shared/contract/records.ts";
import { testApi, TEST_NOW } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importSmallCompany } from "../support/small-company.ts";

const DAY_MS = 86_400_000;

const draft = (body: RecordBody, expectedVersion = 0, more: Partial<DraftSaved> = {}): DraftSaved => ({
  form: "policy",
  formVersion: 1,
  record: null,
  baseRevision: null,
  body,
  expectedVersion,
  ...more,
});

describe("a draft", { timeout: 60_000 }, () => {
  let now = TEST_NOW;
  const api = testApi({ now: () => now });

  beforeAll(async () => {
    await freshDatabase();
    await importSmallCompany(api);
  }, 60_000);
  beforeEach(async () => {
    now = TEST_NOW;
    await env.DB.prepare("DELETE FROM draft").run();
  }, 60_000);

  const put = (as: string, key: string, body: DraftSaved) =>
    api.call(`/drafts/${encodeURIComponent(key)}`, { as, method: "PUT", body });
  const save = async (as: string, key: string, body: DraftSaved) =>
    ServerDraft.parse((await put(as, key, body)).json);
  const list = async (as: string) => (await api.read(ServerDraftList, "/drafts", { as })).drafts;
  const remove = (as: string, key: string, query = "") =>
    api.call(`/drafts/${encodeURIComponent(key)}${query}`, { as, method: "DELETE" });

  test("is kept as it was typed, unfinished and unchecked, under any key", async () => {
    const body = { number: "", premium: -3, nonsense: ["a", "b"], lines: [{ a: null, b: true }] };
    const kept = await save("EVA", "neu/报价 1?", draft(body));
    expect(kept).toMatchObject({
      key: "neu/报价 1?",
      form: "policy",
      body,
      savedAt: new Date(now).toISOString(),
    });
    expect(await list("EVA")).toEqual([kept]);
  });

  test("is its person's alone: nobody else sees, changes or deletes it, an admin neither", async () => {
    const kept = await save("EVA", "k", draft({ premium: 1 }));
    for (const other of ["TOM", "MGR1", "ANN", "admin"]) {
      expect(await list(other)).toEqual([]);
      expect((await remove(other, "k")).status).toBe(204);
      const own = await save(other, "k", draft({ premium: 2 }));
      expect(await list(other)).toEqual([own]);
    }
    expect(await list("EVA")).toEqual([kept]);
  });

  test("saved over an older version is refused with what stands, and nothing is written; the same again is harmless", async () => {
    const first = await save("EVA", "k", draft({ premium: 1 }));
    const second = await save("EVA", "k", draft({ premium: 2 }, first.version));
    expect(second.version).toBeGreaterThan(first.version);
    const { status, json } = await put("EVA", "k", draft({ premium: 3 }, first.version));
    expect(status).toBe(409);
    expect(Problem.parse(json)).toMatchObject({ code: "draft/changed-meanwhile", current: second });
    expect(await save("EVA", "k", draft({ premium: 2 }, first.version))).toEqual(second);
    expect(await list("EVA")).toEqual([second]);
  });

  test("is deleted only where it still stands as it was read; deleting twice does what once does", async () => {
    const first = await save("EVA", "k", draft({ premium: 1 }));
    const second = await save("EVA", "k", draft({ premium: 2 }, first.version));
    expect((await remove("EVA", "k", `?version=${first.version}`)).status).toBe(204);
    expect(await list("EVA")).toEqual([second]);
    for (let times = 0; times < 2; times += 1) {
      expect((await remove("EVA", "k", `?version=${second.version}`)).status).toBe(204);
      expect(await list("EVA")).toEqual([]);
    }
    // Typed on elsewhere meanwhile: it comes back, under a version that was never given.
    now += 1;
    const again = await save("EVA", "k", draft({ premium: 3 }, second.version));
    expect(again.version).toBeGreaterThan(second.version);
  });

  test("of two devices never silently goes over the other's: over random sequences", async () => {
    const action = fc.record({
      device: fc.constantFrom(0, 1, 2),
      does: fc.constantFrom("save", "save", "read", "delete"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 12, maxLength: 30 }), async (actions) => {
        await env.DB.prepare("DELETE FROM draft").run();
        let typed = 0;
        /** What the server must hold: the last that was taken. */
        let stands: { body: RecordBody; version: number } | null = null;
        const versions = [0, 0, 0];
        const given: number[] = [];
        const [told, expected]: [unknown[], unknown[]] = [[], []];
        for (const { device, does } of actions) {
          now += 1;
          const seen = versions[device] ?? 0;
          if (does === "read") {
            const [kept] = await list("EVA");
            told.push(kept?.body);
            expected.push(stands?.body);
            versions[device] = kept?.version ?? 0;
          } else if (does === "delete") {
            await remove("EVA", "k", `?version=${seen}`);
            if (stands?.version === seen) stands = null;
          } else {
            const body = { premium: (typed += 1) };
            const { status, json } = await put("EVA", "k", draft(body, seen));
            const isFree = stands === null || stands.version === seen;
            told.push(isFree ? status : [status, ServerDraft.parse(Problem.parse(json).current).body]);
            expected.push(isFree ? 200 : [409, stands?.body]);
            if (!isFree) continue;
            const { version } = ServerDraft.parse(json);
            given.push(version);
            stands = { body, version };
            versions[device] = version;
          }
        }
        expect(told).toEqual(expected);
        // Not even after the draft was deleted and begun again.
        expect(new Set(given).size).toBe(given.length);
        expect((await list("EVA")).map(({ body, version }) => ({ body, version }))).toEqual(
          stands ? [stands] : [],
        );
      }),
      { numRuns: 30, seed: 20_261_122 },
    );
  }, 60_000);

  test("of a record that its person may not read, or a form that is not there, is refused alike", async () => {
    const body = { number: "P-1", rep: "ANN", issued_on: "2026-11-02", premium: 5, pay_mode: "regular" };
    const { id } = await api.read(RecordView, "/records", { as: "ANN", body: { form: "policy", body } });
    expect((await put("ANN", "k", draft({}, 0, { record: id, baseRevision: 1 }))).status).toBe(200);
    for (const record of [id, 9_999]) {
      const { json } = await put("EVA", "k", draft({}, 0, { record, baseRevision: 1 }));
      expect(json).toMatchObject({ code: "record/unknown" });
    }
    expect((await put("EVA", "k", draft({}, 0, { formVersion: 99 }))).json).toMatchObject({
      code: "record/unknown-version",
    });
    expect((await put("EVA", "k", draft({}, 0, { form: "nothing" }))).json).toMatchObject({
      code: "record/unknown-version",
    });
  });

  test("has a limit of size, and a person one of number; a draft that is there can always be saved", async () => {
    const fits = draft({ customer: "客".repeat(80_000) });
    expect((await put("EVA", "k", fits)).status).toBe(200);
    expect((await put("EVA", "l", draft({ customer: "客".repeat(90_000) }))).json).toMatchObject({
      code: "draft/too-large",
    });
    await env.DB.prepare("DELETE FROM draft").run();
    for (let count = 0; count < 100; count += 1) await save("EVA", `k${count}`, draft({ premium: count }));
    expect((await put("EVA", "one more", draft({}))).json).toMatchObject({ code: "draft/too-many" });
    const [last] = await list("EVA");
    expect((await put("EVA", last?.key ?? "", draft({ premium: 0 }, last?.version))).status).toBe(200);
    expect((await put("TOM", "k", draft({}))).status).toBe(200);
  });

  test("is kept for 90 days after its last save, and not a millisecond less", async () => {
    await save("EVA", "old", draft({}));
    now += 1;
    await save("TOM", "younger", draft({}));
    now = TEST_NOW + 90 * DAY_MS;
    await pruneOldDrafts(api.deps);
    expect([await list("EVA"), await list("TOM")].map((drafts) => drafts.length)).toEqual([1, 1]);
    now += 1;
    await pruneOldDrafts(api.deps);
    expect([await list("EVA"), await list("TOM")].map((drafts) => drafts.length)).toEqual([0, 1]);
  });
});
