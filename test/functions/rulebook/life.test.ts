import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { Problem } from "../../../shared/contract/problem.ts";
import {
  RuleCheck,
  RuleList,
  type RuleVersion,
  VERSION_STATES,
  type VersionState,
} from "../../../shared/contract/rulebook.ts";
import type { Kpi } from "../../../shared/rulebook/definition.ts";
import { testApi } from "../support/api.ts";
import { rulesOf, timesWon, twoAdmins } from "../support/rules.ts";
import { dump } from "../imports/send.ts";

const api = testApi();
const rules = rulesOf(api);

const ACTS = ["save", "check", "simulate", "publish", "roll-back", "discard"] as const;
type Act = (typeof ACTS)[number];

/** What comes of every act in every state: the state after it, or why it is refused. */
const LIFE: Readonly<Record<VersionState, Readonly<Record<Act, string>>>> = {
  draft: {
    save: "draft",
    check: "checked",
    simulate: "rule/not-checked",
    publish: "rule/not-checked",
    "roll-back": "rule/wrong-state",
    discard: "discarded",
  },
  checked: {
    save: "draft",
    check: "checked",
    simulate: "checked",
    publish: "rule/not-simulated",
    "roll-back": "rule/wrong-state",
    discard: "discarded",
  },
  simulated: {
    save: "draft",
    check: "simulated",
    simulate: "simulated",
    publish: "published",
    "roll-back": "rule/wrong-state",
    discard: "discarded",
  },
  published: nothingBut({ "roll-back": "rolled_back" }),
  superseded: nothingBut({}),
  rolled_back: nothingBut({}),
  discarded: nothingBut({}),
};

function nothingBut(allowed: Partial<Record<Act, string>>): Record<Act, string> {
  const none = "rule/wrong-state";
  return {
    save: none,
    check: none,
    simulate: none,
    publish: none,
    "roll-back": none,
    discard: none,
    ...allowed,
  };
}

/** What there is to see after an act. */
function outcomeOf(version: RuleVersion, act: Act, expected: string) {
  if (expected.startsWith("rule/"))
    return { code: expected, state: version.state, isUntouched: true, audit: [] };
  const reason = ["publish", "roll-back", "discard"].includes(act) ? `${act} it` : undefined;
  const subject = `kpi ${version.code} v${version.version}`;
  // Starting to simulate writes a job; the version is marked when that is done.
  const isUntouched = act === "simulate" || (act === "check" && expected === version.state);
  return {
    code: undefined,
    state: expected,
    isUntouched,
    audit: [["admin", `rule/${act}`, subject, reason]],
  };
}

let codes = 0;

/** A version of a KPI of its own, in a state. */
async function versionIn(state: VersionState): Promise<RuleVersion> {
  const body = timesWon(`life_${(codes += 1)}`, 2);
  const version = await rules.draft(body, "2026-01-01");
  if (state === "checked") await rules.must("check", version);
  if (state === "discarded") await rules.must("discard", version);
  if (["simulated", "published", "superseded", "rolled_back"].includes(state)) await rules.simulate(version);
  if (["published", "superseded", "rolled_back"].includes(state)) await rules.must("publish", version);
  if (state === "rolled_back") await rules.must("roll-back", version);
  if (state === "superseded") await rules.publish({ ...body, numerator: "won + won" }, "2026-02-01");
  return (await rules.read(version)).version;
}

beforeAll(() => twoAdmins(api));

describe("the life of a version", () => {
  test("the table knows every state", () => expect(Object.keys(LIFE)).toEqual([...VERSION_STATES]));

  test.each(VERSION_STATES.flatMap((state) => ACTS.map((act) => [state, act, LIFE[state][act]] as const)))(
    "%s: %s leads to %s, and leaves one row in the audit where it is done",
    async (state, act, expected) => {
      const version = await versionIn(state);
      expect(version.state).toBe(state);
      const before = { audit: await rules.audited(), versions: await dump(env.DB, "definition_version") };
      const { code } = await rules.act(act, version);
      const entries = (await rules.audited()).filter(
        ({ id }) => !before.audit.some((entry) => entry.id === id),
      );
      const versions = await dump(env.DB, "definition_version");
      expect({
        code,
        state: (await rules.read(version)).version.state,
        isUntouched: JSON.stringify(versions) === JSON.stringify(before.versions),
        audit: entries.map(({ person, action, subject, detail }) => [
          person,
          action,
          subject,
          detail["reason"],
        ]),
      }).toEqual(outcomeOf(version, act, expected));
    },
    60_000,
  );

  test("a shipped definition keeps a version that stands", async () => {
    const { version } = await rules.read({ kind: "kpi", code: "won_count", version: 1 });
    expect((await rules.act("roll-back", version)).code).toBe("rule/only-version");
  });

  test("what others read cannot be taken away from them", async () => {
    const base = await rules.publish(timesWon("read_by_other", 3), "2026-01-01");
    await rules.publish(
      {
        ...timesWon("reads_other", 1),
        terms: { won: { kpi: "read_by_other", title: base.title } },
      },
      "2026-01-01",
    );
    const { code, json } = await rules.act("roll-back", base);
    expect(code).toBe("rule/invalid");
    expect(Problem.parse(json).errors?.map(({ pointer }) => pointer)).toEqual(["kpi reads_other/terms/won"]);
    expect((await rules.read(base)).usedBy.map((user) => user.code)).toEqual(["reads_other"]);
  });

  test("what holds on its own day must hold on every later one too", async () => {
    await rules.publish(timesWon("ring_a", 1), "2026-01-01");
    await rules.publish(timesWon("ring_b", 1), "2026-01-01");
    await rules.publish(reading("ring_a", "ring_b"), "2026-03-01");
    // In January and February ring_a reads no other; from March on the two would read each other.
    const version = await rules.draft(reading("ring_b", "ring_a"), "2026-01-01");
    const check = RuleCheck.parse(await rules.must("check", version));
    expect([...new Set(check.problems.map(({ code }) => code))]).toEqual(["circle"]);
    expect((await rules.read(version)).version.state).toBe("draft");
  });

  test("what is not there cannot be read", async () => {
    const { title } = timesWon("x", 1);
    const body = { ...timesWon("reads_nothing", 1), terms: { won: { measure: "nothing_there", title } } };
    const check = RuleCheck.parse(await rules.must("check", await rules.draft(body, "2026-01-01")));
    expect(check.problems.map(({ at, code }) => [at, code])).toEqual([["terms/won", "unknown-reference"]]);
  });
});

/** A KPI that reads another one. */
function reading(code: string, read: string): Kpi {
  const { title, ...rest } = timesWon(code, 1);
  return { ...rest, title, terms: { won: { kpi: read, title } } };
}

describe("what was published", () => {
  test("cannot be changed or taken away by any statement, other than out of force", async () => {
    const published = await versionIn("published");
    const where = `WHERE from_rulebook IS NOT NULL`;
    const columns: Record<string, string> = {
      definition_id: "definition_id + 1",
      version: "version + 100",
      origin: "iif(origin = 'shipped', 'company', 'shipped')",
      effective_day: "effective_day + 1",
      hash: "hash || 'x'",
      body: "'{}'",
      revision: "revision + 1",
      published_at: "'2020-01-01T00:00:00.000Z'",
      published_by: "iif(published_by IS NULL, 1, NULL)",
      from_rulebook: "from_rulebook + 1",
      state: "'draft'",
    };
    const statements = [
      ...Object.entries(columns).map(
        ([column, value]) => `UPDATE definition_version SET ${column} = ${value} ${where}`,
      ),
      `DELETE FROM definition_version ${where}`,
    ];
    for (const sql of statements)
      await expect(env.DB.prepare(sql).run()).rejects.toThrow("published_version_stays");
    await rules.must("roll-back", published);
    const back = env.DB.prepare(
      "UPDATE definition_version SET until_rulebook = NULL WHERE state = 'rolled_back'",
    );
    await expect(back.run()).rejects.toThrow("published_version_stays");
    expect((await rules.read(published)).body).toMatchObject({ code: published.code });
  });

  test("differs from another version where the differences say", async () => {
    const body = timesWon("differs", 2);
    await rules.publish(body, "2026-01-01");
    await rules.draft(
      { ...timesWon("differs", 3), title: { ...body.title, "en-US": "Other" } },
      "2026-02-01",
    );
    const { json } = await api.call("/rules/kpi/differs/2/differences?from=1", { as: "admin" });
    expect(json).toEqual({
      differences: [
        { at: "title/en-US", before: "Test", after: "Other" },
        { at: "numerator", before: "won * 2", after: "won * 3" },
        { at: "vectors/#0/value", before: 4, after: 6 },
      ],
    });
  });

  test("stands in the list with its state, every version of every definition once", async () => {
    const { rules: listed } = await api.read(RuleList, "/rules", { as: "admin" });
    const keys = listed.map(({ kind, code, version }) => `${kind} ${code} ${version}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBe((await dump(env.DB, "definition_version")).length);
    expect(listed.find(({ code, version }) => code === "differs" && version === 2)?.state).toBe("draft");
  });
});
