import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { Problem } from "../../../shared/contract/problem.ts";
import { RuleCheck, RulePolicy } from "../../../shared/contract/rulebook.ts";
import { dump } from "../imports/send.ts";
import { testApi } from "../support/api.ts";
import { addressOf, rulesOf, timesWon, twoAdmins } from "../support/rules.ts";

const api = testApi();
const rules = rulesOf(api);

beforeAll(() => twoAdmins(api));

describe("two people at one draft", () => {
  test("the second to save learns who was first and when, and overwrites nothing", async () => {
    const body = timesWon("shared_draft", 2);
    const version = await rules.draft(body, "2026-01-01");
    const save = (as: string, times: number, revision: number) =>
      api.call(addressOf(version), {
        as,
        method: "PUT",
        body: { body: timesWon("shared_draft", times), effectiveFrom: "2026-01-01", revision },
      });
    expect((await save("EVA", 3, 1)).status).toBe(200);
    const second = await save("admin", 4, 1);
    expect(second.status).toBe(409);
    expect(Problem.parse(second.json)).toMatchObject({
      code: "rule/changed-meanwhile",
      parameters: { by: "EVA", at: "2026-11-15T04:00:00.000Z", revision: 2 },
    });
    expect((await rules.read(version)).body).toEqual(timesWon("shared_draft", 3));
    expect((await save("admin", 4, 2)).status).toBe(200);
    for (const verb of ["publish", "discard"])
      expect((await rules.act(verb, version, "admin", 2)).code).toBe("rule/changed-meanwhile");
  });

  test("of many at once exactly one is taken", async () => {
    const version = await rules.draft(timesWon("raced_draft", 2), "2026-01-01");
    const done = await Promise.all(Array.from({ length: 6 }, () => rules.act("save", version)));
    expect(done.filter(({ status }) => status === 200).length).toBe(1);
    expect(done.filter(({ code }) => code === "rule/changed-meanwhile").length).toBe(5);
    expect((await rules.read(version)).version.revision).toBe(2);
  });

  test("under the two-person rule whoever edited last does not publish", async () => {
    const policy = (twoPersonRule: boolean) =>
      api.read(RulePolicy, "/rules/policy", { as: "admin", method: "PUT", body: { twoPersonRule } });
    expect(await policy(true)).toEqual({ twoPersonRule: true });
    expect(await api.read(RulePolicy, "/rules/policy", { as: "EVA" })).toEqual({ twoPersonRule: true });
    const version = await rules.draft(timesWon("two_people", 2), "2026-01-01", "EVA");
    await rules.simulate(version);
    expect((await rules.act("publish", version, "EVA")).code).toBe("rule/second-person");
    expect((await rules.act("publish", version, "admin")).code).toBeUndefined();
    await policy(false);
    expect(
      (await rules.audited()).filter(({ action }) => action === "rule/policy").map(({ detail }) => detail),
    ).toEqual([{ twoPersonRule: "off" }, { twoPersonRule: "on" }]);
    const own = await rules.draft(timesWon("one_person", 2), "2026-01-01", "EVA");
    await rules.simulate(own);
    expect((await rules.act("publish", own, "EVA")).code).toBeUndefined();
  });
});

describe("what a draft may be", () => {
  test.each([
    ["no kind", { code: "x", title: timesWon("x", 1).title }],
    ["an unknown kind", { ...timesWon("x", 1), kind: "table" }],
    ["no code", { kind: "kpi", title: timesWon("x", 1).title }],
    ["one language", { ...timesWon("x", 1), title: { "en-US": "x" } }],
    ["nothing at all", null],
  ])("with %s it cannot be kept", async (_what, body) => {
    const { json } = await api.call("/rules", { as: "admin", body: { body, effectiveFrom: "2026-01-01" } });
    expect(Problem.parse(json).code).toBe("rule/incomplete");
  });

  test("an unfinished one is kept as it is, and told what it lacks", async () => {
    const { terms: _terms, ...unfinished } = timesWon("unfinished", 1);
    const body = { ...unfinished, odd: 1, direction: "sideways" };
    const { json } = await api.call("/rules", { as: "admin", body: { body, effectiveFrom: "2026-01-01" } });
    expect(json).toMatchObject({ body, version: { state: "draft" } });
    const check = await api.read(RuleCheck, "/rules/kpi/unfinished/1/check", { as: "admin", method: "POST" });
    expect(check.problems.map(({ at, code }) => `${at} ${code}`).toSorted()).toEqual([
      "direction wrong-value",
      "odd unknown-key",
      "terms missing",
    ]);
    for (const { message } of check.problems) expect(message["zh-CN"]).toMatch(/\p{Script=Han}/u);
  });

  test("it keeps its kind and code", async () => {
    const version = await rules.draft(timesWon("named_once", 2), "2026-01-01");
    const { json } = await api.call(addressOf(version), {
      as: "admin",
      method: "PUT",
      body: { body: timesWon("named_twice", 2), effectiveFrom: "2026-01-01", revision: 1 },
    });
    expect(Problem.parse(json).code).toBe("rule/renamed");
  });

  test("a live check runs every vector and keeps nothing", async () => {
    const before = await dump(env.DB, "definition_version");
    const body = { ...timesWon("live", 3), vectors: [1, 2].map((won) => ({ terms: { won }, value: 3 })) };
    const check = await api.read(RuleCheck, "/rules/check", { as: "admin", body: { body } });
    expect(check.vectors).toEqual([
      { position: 0, input: { won: 1 }, expected: 3, found: 3, holds: true },
      { position: 1, input: { won: 2 }, expected: 3, found: 6, holds: false },
    ]);
    expect(check.problems.map(({ at, code }) => [at, code])).toEqual([["vectors/1", "vector"]]);
    expect(await dump(env.DB, "definition_version")).toEqual(before);
  });
});
