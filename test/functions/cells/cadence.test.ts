import { beforeAll, describe, expect, test } from "vitest";
import { Explanation } from "../../../shared/contract/explanation.ts";
import { RecordView } from "../../../shared/contract/records.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importText } from "../support/import-rows.ts";
import { ownParameter, publishOwn, recountFacts } from "../support/publish-rules.ts";

type Stay = {
  readonly who: string;
  readonly unit: string;
  readonly role: string;
  readonly from: string;
  /** Exclusive; open where it is empty. */
  readonly until: string;
};

/** EVA stays, TOM moves to G2, WEI joins, LEO leaves, ANN becomes a clerk, LIAN supervises, MAX heads the branch. */
const STAYS: readonly Stay[] = [
  { who: "EVA", unit: "G1", role: "rep", from: "2026-01-01", until: "" },
  { who: "TOM", unit: "G1", role: "rep", from: "2026-01-01", until: "2026-11-09" },
  { who: "TOM", unit: "G2", role: "rep", from: "2026-11-09", until: "" },
  { who: "WEI", unit: "G2", role: "rep", from: "2026-11-11", until: "" },
  { who: "LEO", unit: "G2", role: "rep", from: "2026-01-01", until: "2026-11-06" },
  { who: "ANN", unit: "G2", role: "rep", from: "2026-01-01", until: "2026-11-10" },
  { who: "ANN", unit: "G2", role: "clerk", from: "2026-11-10", until: "" },
  { who: "LIAN", unit: "G1", role: "supervisor", from: "2026-01-01", until: "" },
  { who: "MAX", unit: "D1", role: "branch_manager", from: "2026-01-01", until: "" },
];
const BELOW: Readonly<Record<string, readonly string[]>> = { D1: ["D1", "G1", "G2"], G1: ["G1"], G2: ["G2"] };
const PERIODS: Readonly<Record<string, readonly [from: string, to: string]>> = {
  "2026-W45": ["2026-11-02", "2026-11-08"],
  "2026-W46": ["2026-11-09", "2026-11-15"],
  "2026-11": ["2026-11-01", "2026-11-30"],
  "2026-10": ["2026-10-01", "2026-10-31"],
};
const OBLIGED = ["rep", "supervisor"];
const SUPERIOR: Readonly<Record<string, string>> = { G1: "MAX", G2: "MAX" };

/** What was written: by whom, about which day, when, and what became of it. */
type Log = {
  readonly who: string;
  readonly day: string;
  readonly sentAt: string;
  readonly state: "submitted" | "withdrawn";
  readonly score: number | null;
};

function stayOn(who: string, day: string): Stay | undefined {
  return STAYS.find(
    (stay) => stay.who === who && stay.from <= day && (stay.until === "" || day < stay.until),
  );
}

function isIn(scope: string, who: string, unit: string): boolean {
  return scope === who || (BELOW[scope] ?? []).includes(unit);
}

/** What the KPIs of the daily log come to, worked out from what was written alone. */
function expected(logs: readonly Log[], scope: string, period: string) {
  const [first = "", last = ""] = PERIODS[period] ?? [];
  const counted = logs.filter(({ who, day, state }) => {
    const stay = stayOn(who, day);
    return (
      state === "submitted" &&
      first <= day &&
      day <= last &&
      stay &&
      OBLIGED.includes(stay.role) &&
      isIn(scope, who, stay.unit)
    );
  });
  const obliged = new Set(
    STAYS.filter(
      ({ who, unit, role, from, until }) =>
        OBLIGED.includes(role) && isIn(scope, who, unit) && from <= last && (until === "" || first < until),
    ).map(({ who }) => who),
  );
  const scores = counted.flatMap(({ score }) => (score === null ? [] : [score]));
  const late = counted.filter(({ day, sentAt }) => sentAt > `${day}T12:00:00.000Z`);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length / 5;
  const none = "cell/no-denominator";
  return {
    coverage: obliged.size === 0 ? none : new Set(counted.map(({ who }) => who)).size / obliged.size,
    lateness: counted.length === 0 ? none : late.length / counted.length,
    both: counted.length === 0 ? none : scores.length === 0 ? 1 : (1 + mean) / 2,
    completeness: counted.length === 0 ? none : 1,
    sample: scores.length === 0 ? none : mean,
  };
}

describe("coverage, filling quality and lateness of a daily form", () => {
  let clock = Date.parse("2026-11-02T00:00:00Z");
  const api = testApi({ now: () => clock });
  const logs: Log[] = [];

  beforeAll(async () => {
    await freshDatabase();
    await importText(api, "units", "code parent level name", [
      "D1  district East",
      "G1 D1 group East-one",
      "G2 D1 group East-two",
    ]);
    const first = STAYS.filter(({ who }, index) => STAYS.findIndex((stay) => stay.who === who) === index);
    await importText(
      api,
      "people",
      "code name unit joined_on left_on",
      first.map(({ who, unit, from }) => [who, who, unit, from, who === "LEO" ? "2026-11-06" : ""].join(" ")),
    );
    const roles = STAYS.filter(({ who }) => who !== "LEO");
    await importText(
      api,
      "postings",
      "person unit role from",
      roles.map(({ who, unit, role, from }) => [who, unit, role, from].join(" ")),
    );
    await importText(api, "grants", "person role unit from to", [
      "MAX manager D1 2026-01-01 ",
      "LIAN lead G1 2026-01-01 ",
    ]);
    let draw = 20_261_102;
    const random = (count: number): number => {
      draw = (draw * 48_271) % 2_147_483_647;
      return draw % count;
    };
    for (const date of ["02", "03", "04", "05", "06", "09", "10", "11", "12", "13"]) {
      const day = `2026-11-${date}`;
      for (const who of ["EVA", "TOM", "WEI", "LEO", "ANN", "LIAN", "MAX"]) {
        const stay = stayOn(who, day);
        if (!stay || random(3) === 0) continue;
        const sentAt = `${day}T${random(2) === 0 ? "11:30" : "12:30"}:00.000Z`;
        clock = Date.parse(sentAt);
        const sent = await api.read(RecordView, "/records", {
          as: who,
          body: { form: "daily_log", body: { owner: who, worked_on: day, done: "Visits" } },
        });
        const score = random(3) === 0 && SUPERIOR[stay.unit] ? 1 + random(5) : null;
        if (score !== null) {
          const as = "MAX";
          await api.read(RecordView, `/records/${sent.id}/score`, { as, body: { score: 6 - score } });
          await api.read(RecordView, `/records/${sent.id}/score`, { as, body: { score } });
        }
        const state = random(6) === 0 ? "withdrawn" : "submitted";
        if (state === "withdrawn")
          await api.read(RecordView, `/records/${sent.id}/withdraw`, {
            as: who,
            body: { expectedRevision: 1, reason: "twice" },
          });
        logs.push({ who, day, sentAt, state, score });
      }
    }
    clock = Date.parse("2026-11-15T04:00:00Z");
  });

  const SCOPES = ["D1", "G1", "G2", "EVA", "TOM", "WEI", "LEO", "ANN", "LIAN", "MAX"];
  const everyPlace = SCOPES.flatMap((scope) => Object.keys(PERIODS).map((period) => ({ scope, period })));

  async function asked(fn: string, args: readonly string[]): Promise<unknown[]> {
    const calls = everyPlace.map(({ scope, period }) => ({
      fn,
      args: [...args.slice(0, 1), scope, period, ...args.slice(1)],
    }));
    const cells = await api.ask("MAX", calls);
    return cells.map((cell) => (cell.ok ? round(cell.value) : cell.problem.code));
  }

  const wanted = (what: keyof ReturnType<typeof expected>): unknown[] =>
    everyPlace.map(({ scope, period }) => round(expected(logs, scope, period)[what]));

  test("are what the records say, of units and people, by week and month", async () => {
    expect(logs.filter(({ state }) => state === "withdrawn").length).toBeGreaterThan(3);
    expect(logs.filter(({ score }) => score !== null).length).toBeGreaterThan(5);
    expect(await asked("KPI.COVERAGE", ["daily_log"])).toEqual(wanted("coverage"));
    expect(await asked("KPI.VALUE", ["daily_log_lateness"])).toEqual(wanted("lateness"));
    expect(await asked("KPI.FILLQUALITY", ["daily_log"])).toEqual(wanted("both"));
    expect(await asked("KPI.FILLQUALITY", ["daily_log", "basis=completeness"])).toEqual(
      wanted("completeness"),
    );
    expect(await asked("KPI.FILLQUALITY", ["daily_log", "basis=sample"])).toEqual(wanted("sample"));
  });

  test("spill over scopes and periods", async () => {
    const [cell] = await api.ask("MAX", [
      { fn: "KPI.COVERAGE", args: ["Daily_Log", [["G1"], ["G2"]], [["2026-W45", "2026-W46"]]] },
    ]);
    const places = ["G1", "G2"].map((scope) =>
      ["2026-W45", "2026-W46"].map((period) => expected(logs, scope, period).coverage),
    );
    expect(cell?.ok && cell.value).toEqual(places);
  });

  test("are the same after everything is counted anew", async () => {
    expect(await recountFacts(api)).toBe(0);
    expect(await asked("KPI.COVERAGE", ["daily_log"])).toEqual(wanted("coverage"));
  });

  test("say how they came about, and what was left out", async () => {
    const explained = await api.read(Explanation, "/explanations", {
      as: "MAX",
      body: { fn: "KPI.COVERAGE", args: ["daily_log", "D1", "2026-W45"] },
    });
    const { coverage } = expected(logs, "D1", "2026-W45");
    expect(explained).toMatchObject({ value: coverage, rule: { code: "daily_log_coverage" } });
    expect(explained.terms.map(({ name }) => name)).toEqual(["fillers", "obliged"]);
    expect(explained.leftOut.map((text) => text["en-US"])).toEqual([
      "Withdrawn and returned records, and those of people who were not in an obliged post that day, do not count.",
    ]);
    expect(explained.behindHidden).toBe(0);
    expect(explained.behind.some(({ form }) => form === "daily_log")).toBe(true);
    const quality = await api.read(Explanation, "/explanations", {
      as: "MAX",
      body: { fn: "KPI.FILLQUALITY", args: ["daily_log", "D1", "2026-11"] },
    });
    expect(quality.notes.map((note) => note["en-US"])).toContain(
      "What filling quality is made of: Both, each a half",
    );
  });

  test("are refused with what to do where there is nothing of the kind", async () => {
    expect(await api.valueOf("MAX", "KPI.COVERAGE", ["policy", "D1", "2026-11"])).toBe("cell/no-form-kpi");
    expect(await api.valueOf("MAX", "KPI.FILLQUALITY", ["nothing", "D1", "2026-11"])).toBe(
      "cell/unknown-code",
    );
    const [cell] = await api.ask("MAX", [{ fn: "KPI.COVERAGE", args: ["policy", "D1", "2026-11"] }]);
    expect(cell && !cell.ok && cell.problem.detail).toBe(
      "The form policy names no KPI of its coverage, or it is not published yet: ask an admin to name one in the form's cadence.",
    );
  });

  test("follow the rule that a unit chooses for itself", async () => {
    const values = [
      { from: "1900-01-01", value: "both" },
      { from: "2026-11-01", value: "sample", unit: "G1" },
    ];
    await publishOwn([ownParameter("fill_quality_rule", values)]);
    for (const [scope, rule] of [
      ["G1", "sample"],
      ["EVA", "sample"],
      ["G2", "both"],
      ["D1", "both"],
    ] as const)
      expect(round(await api.valueOf("MAX", "KPI.FILLQUALITY", ["daily_log", scope, "2026-11"]))).toBe(
        round(expected(logs, scope, "2026-11")[rule]),
      );
  });
});

function round(value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 1e9) / 1e9 : value;
}
