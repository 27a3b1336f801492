import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { JobList, JobView } from "../../../shared/contract/jobs.ts";
import type { SimulatedMove } from "../../../shared/contract/rulebook.ts";
import { Definition } from "../../../shared/rulebook/definition.ts";
import { dump } from "../imports/send.ts";
import { allValues, lastDayOf, movesBetween, type Moves, type Values } from "../support/all-values.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importCompany } from "../support/demo-company.ts";
import { rulesOf } from "../support/rules.ts";

const api = testApi();
const rules = rulesOf(api);

function keyOf({ kpi, unit, period }: SimulatedMove): string {
  return `${kpi} ${unit} ${period}`;
}

/** How far a move goes, of its own kind: relative, then absolute. */
function sizeOf({ before, after }: SimulatedMove): [number, number] {
  const absolute = Math.abs((after ?? 0) - (before ?? 0));
  return [
    before === null || after === null || before === 0 ? Infinity : absolute / Math.abs(before),
    absolute,
  ];
}

async function bodyOf(kind: string, code: string): Promise<Definition> {
  return Definition.parse((await rules.read({ kind, code, version: 1 })).body);
}

async function changed(kind: string, code: string, change: object): Promise<Definition> {
  return Definition.parse({ ...(await bodyOf(kind, code)), ...change });
}

/** Works off every job under way. */
async function finishAll(): Promise<void> {
  const { jobs } = await api.read(JobList, "/jobs", { as: "admin" });
  for (const { id, state } of jobs.toReversed()) if (state === "running") await rules.finish(id);
}

type Draft = {
  readonly from: string;
  /** Whether facts must be counted anew for it. */
  readonly recounts: boolean;
  /** Of a calendar, by which past periods are read too: the day on which the company's months then close. */
  readonly closesOn?: number | null;
  readonly body: () => Promise<Definition>;
};

/** What the company's policies come to in months that close on a day, added up one by one. */
async function premiumByMonth(closesOn: number | null): Promise<Map<string, number>> {
  const { results } = await env.DB.prepare(
    `SELECT date(f.day * 86400, 'unixepoch') AS day, f.value FROM fact f
     JOIN definition d ON d.id = f.measure_id AND d.code = 'policy_issued'`,
  ).all<{ day: string; value: number }>();
  const months = new Map<string, number>();
  for (const { day, value } of results) {
    const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
    const later = closesOn !== null && date > closesOn && month < 12 ? 1 : 0;
    const code = `${year}-${String(month + later).padStart(2, "0")}`;
    if (code >= "2025-10") months.set(code, (months.get(code) ?? 0) + value);
  }
  expect(months.size).toBeGreaterThan(12);
  return new Map([...months].map(([code, sum]) => [code, sum / 100]));
}

/** Drafts of every kind that moves numbers. */
const DRAFTS: Readonly<Record<string, Draft>> = {
  "a KPI's formula": {
    from: "2026-04-01",
    recounts: false,
    body: async () =>
      changed("kpi", "first_premium", {
        numerator: "premium * 2",
        vectors: [{ terms: { premium: 3 }, value: 6 }],
      }),
  },
  "what a measure counts": {
    from: "2026-03-10",
    recounts: true,
    body: async () =>
      changed("measure", "policy_issued", {
        when: "premium >= 10000",
        vectors: [
          { body: { issued_on: "2026-10-05", premium: 9_999 }, day: null, value: null },
          { body: { issued_on: "2026-10-05", premium: 10_000 }, day: "2026-10-05", value: 10_000 },
        ],
      }),
  },
  "an event of the organisation": {
    from: "2026-02-01",
    recounts: true,
    body: async () => changed("measure", "joined", { source: { stream: "confirmed" } }),
  },
  "who counts": {
    from: "2026-03-01",
    recounts: false,
    body: async () => parameterChoosing("who_counts", "confirmed_only"),
  },
  "a choice whose measures have not been counted so far": {
    from: "1900-01-01",
    recounts: true,
    body: async () => parameterChoosing("persistency_convention", "month_end"),
  },
  "months that have begun to run later": {
    from: "2026-03-01",
    recounts: true,
    closesOn: 25,
    body: async () => changed("calendar", "company", monthsClosingOn(25)),
  },
  "months of which the next runs already": {
    from: "2026-03-01",
    recounts: true,
    closesOn: 10,
    body: async () => changed("calendar", "company", monthsClosingOn(10)),
  },
  "a unit's own months": {
    from: "2026-11-15",
    recounts: false,
    closesOn: null,
    body: async () => changed("calendar", "working_month", { units: ["D2"] }),
  },
};

function monthsClosingOn(day: number): object {
  const instant = "2026-10-28T00:00:00Z";
  return {
    month: { closesOn: day },
    vectors: [{ instant, day: "2026-10-28", month: "2026-11", week: "2026-W44" }],
  };
}

async function parameterChoosing(code: string, value: string): Promise<Definition> {
  const body = await bodyOf("parameter", code);
  if (body.kind !== "parameter") throw new Error(code);
  const [first] = body.values;
  if (first === undefined) throw new Error(code);
  return {
    ...body,
    values: [first, { from: "2026-03-01", value }],
    vectors: [{ day: "2026-10-15", value }],
  };
}

describe("simulating a draft", () => {
  beforeAll(async () => {
    await freshDatabase();
    await importCompany(api);
  }, 120_000);

  test.each(Object.entries(DRAFTS))(
    "%s: what it finds is what publishing moves, and rolling back moves back",
    async (_what, { from, recounts, closesOn, body }) => {
      const before = { values: await allValues(api), facts: await dump(env.DB, "fact") };
      const version = await rules.draft(await body(), from);
      const { simulation, version: simulated } = await rules.simulate(version);
      expect(simulated.state).toBe("simulated");
      expect(await dump(env.DB, "fact")).toEqual(before.facts);
      expect(await movesNow(before.values)).toEqual(new Map());

      await rules.must("publish", version);
      expect(await recounting()).toBe(recounts);
      await finishAll();
      expect(await recounting()).toBe(false);
      const after = await allValues(api);
      const moved = movesBetween(before.values, after);
      expect(moved.size).toBeGreaterThan(0);
      const ends = [...moved.keys()].map((key) => lastDayOf(key.split(" ")[2] ?? ""));
      expect(ends.some((end) => end < from)).toBe(closesOn !== undefined);
      for (const [month, premium] of closesOn === undefined ? [] : await premiumByMonth(closesOn))
        expect([month, after.get(`first_premium CO ${month}`)]).toEqual([month, premium]);
      expect(simulation).toMatchObject({
        moved: moved.size,
        kpis: new Set([...moved.keys()].map((key) => key.split(" ")[0])).size,
        units: new Set([...moved.keys()].map((key) => key.split(" ")[1])).size,
        periods: [...new Set([...moved.keys()].map((key) => key.split(" ")[2] ?? ""))].toSorted(),
      });
      const moves = simulation?.moves ?? [];
      expect(moves.length).toBe(Math.min(200, moved.size));
      for (const move of moves)
        expect([keyOf(move), [move.before, move.after]]).toEqual([keyOf(move), moved.get(keyOf(move))]);
      const sizes = moves.map(sizeOf);
      expect(sizes).toEqual(sizes.toSorted((a, b) => compare(b[0], a[0]) || compare(b[1], a[1])));
      const facts = await dump(env.DB, "fact");
      expect(await rebuild()).toBe("Facts corrected: 0.");
      expect(await dump(env.DB, "fact")).toEqual(facts);

      await rules.must("roll-back", (await rules.read(version)).version);
      await finishAll();
      expect(await movesNow(before.values)).toEqual(new Map());
      expect(await dump(env.DB, "fact")).toEqual(before.facts);
    },
    120_000,
  );
});

async function movesNow(before: Values): Promise<Moves> {
  return movesBetween(before, await allValues(api));
}

async function recounting(): Promise<boolean> {
  const row = await env.DB.prepare(
    "SELECT 1 FROM measure_state WHERE recounting_job IS NOT NULL LIMIT 1",
  ).first();
  return row !== null;
}

async function rebuild(): Promise<string> {
  const { id } = await api.read(JobView, "/jobs/rebuild", { as: "admin", method: "POST" });
  return (await rules.finish(id)).detail;
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
