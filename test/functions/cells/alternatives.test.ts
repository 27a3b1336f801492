import { beforeAll, describe, expect, test, vi } from "vitest";
import { HANDBOOK } from "../../../shared/handbook/index.ts";
import type { Definitions } from "../../support/independent-alternatives.ts";
import { type Bounds, monthsOf, ratio } from "../../support/independent-company.ts";
import {
  api,
  board,
  differences,
  type Expected,
  OF_MONTHS,
  PERIODS,
  under,
} from "../support/compare-kpis.ts";
import { freshDatabase } from "../support/database.ts";
import { importCompany } from "../support/demo-company.ts";
import { ownParameter, publishOwn } from "../support/publish-rules.ts";

vi.setConfig({ testTimeout: 120_000 });

beforeAll(async () => {
  await freshDatabase();
  await importCompany(api);
}, 120_000);

/** A parameter's other choice with the KPIs it moves. */
const ALTERNATIVES: readonly (readonly [string, string, Definitions, readonly string[]])[] = [
  [
    "average_headcount",
    "months",
    { averaging: "months" },
    ["activity_rate", "attrition", "recruit_rate", "premium_per_head"],
  ],
  ["average_headcount", "daily", { averaging: "daily" }, ["activity_rate", "attrition", "premium_per_head"]],
  [
    "who_counts",
    "confirmed_only",
    { who: "confirmed_only" },
    ["activity_rate", "attrition", "premium_per_head"],
  ],
  ["who_counts", "settled_only", { who: "settled_only" }, ["activity_rate", "recruit_rate"]],
  ["producer_rule", "threshold", { producerLeast: 5_000 }, ["activity_rate", "productivity"]],
  ["premium_recognition", "net_of_cooling_off", { isNet: true }, ["productivity", "premium_per_head"]],
  ["recruit_rule", "joined", { recruits: "joined" }, ["recruit_rate"]],
  [
    "rate_denominator",
    "opening",
    { denominator: "opening" },
    ["activity_rate", "attrition", "recruit_rate", "premium_per_head"],
  ],
];

const RATES: Readonly<Record<string, (how: Definitions) => Expected>> = {
  activity_rate: (how) => (unit, period) => board.activityRate(unit, period, how),
  productivity: (how) => (unit, period) => board.productivity(unit, period, how),
  premium_per_head: (how) => (unit, period) => board.premiumPerHead(unit, period, how),
  recruit_rate: (how) => (unit, period) => board.recruitRate(unit, period, how),
  attrition: (how) => (unit, period) => board.attrition(unit, period, how),
};

const rate = (kpi: string, how: Definitions): Expected => RATES[kpi]?.(how) ?? (() => null);

/** Under a threshold of D1 and what is below it today, from July 2025 on. */
const byOwnThreshold: Expected = (unit, period) =>
  board.activityRate(unit, period, {
    producerLeast: board.below(unit, "D1", "2026-11-15") && period.last >= "2025-07-01" ? 20_000 : 5_000,
  });

/** What joining, leaving and moving come to. */
const change: Expected = (unit, period) => {
  const moves = board.moves(unit, period);
  return moves.joined - moves.left + moves.movedIn - moves.movedOut;
};

describe("what companies define differently, each against an independent calculation", () => {
  test.each(ALTERNATIVES)(
    "%s: %s, asked for by one call or published",
    async (parameter, choice, how, kpis) => {
      for (const kpi of kpis) {
        expect(await differences(kpi, rate(kpi, how), undefined, `basis=${choice}`)).toEqual([]);
      }
      await under({ [parameter]: choice }, async () => {
        for (const kpi of kpis) expect(await differences(kpi, rate(kpi, how))).toEqual([]);
      });
    },
  );

  test.each(["everyone", "confirmed_only", "settled_only"] as const)(
    "headcount of %s at the end, at the beginning and on average, each way",
    async (who) => {
      const at = `basis=${who}`;
      const end: Expected = (unit, { last }) => board.headcount(unit, last, who);
      expect(await differences("headcount", end, undefined, at)).toEqual([]);
      for (const averaging of ["endpoints", "months", "daily"] as const) {
        const expected: Expected = (unit, period) => board.average(unit, period, { who, averaging });
        expect(await differences("headcount_average", expected, undefined, `${at},${averaging}`)).toEqual([]);
      }
    },
  );

  test("yearly_rate: the mean of the months' rates, months that have not begun and those without a denominator left out", async () => {
    await under({ yearly_rate: "mean_of_ratios" }, async () => {
      for (const kpi of Object.keys(RATES)) {
        const monthly = rate(kpi, {});
        const mean: Expected = (unit, period) =>
          monthsOf(period).length > 1
            ? board.meanOfMonths(period, (month) => monthly(unit, month))
            : monthly(unit, period);
        expect(await differences(kpi, mean, OF_MONTHS)).toEqual([]);
      }
    });
  });

  test("a threshold of a unit's own holds for it and what is below, from its day on, and for nobody else", async () => {
    await publishOwn([
      ownParameter("producer_rule", "threshold"),
      ownParameter("producer_least", [
        { from: "1900-01-01", value: 5_000 },
        { from: "2025-07-01", value: 20_000, unit: "d1" },
      ]),
    ]);
    expect(await differences("activity_rate", byOwnThreshold)).toEqual([]);
    await publishOwn([ownParameter("producer_rule", "any"), ownParameter("producer_least", 5_000)]);
  });
});

describe("cohorts", () => {
  test.each([3, 6, 13])(
    "of %i months: retention and attrition of who joined together, which make 1",
    async (months) => {
      const retention: Expected = (unit, period) => {
        const { joined, retained } = board.cohort(unit, period, months);
        return ratio(retained, joined);
      };
      const attrition: Expected = (unit, period) => {
        const { joined, retained } = board.cohort(unit, period, months);
        return ratio(joined - retained, joined);
      };
      const past = Object.keys(PERIODS).filter((code) => code !== "2026Q4");
      expect(await differences(`retention_${months}`, retention, past)).toEqual([]);
      expect(await differences(`cohort_attrition_${months}`, attrition, past)).toEqual([]);
    },
  );
});

describe("a calendar of a unit's own", () => {
  test("rules the unit and everything below it by the working month, the rest by calendar months", async () => {
    const shipped = HANDBOOK.find(({ kind, code }) => kind === "calendar" && code === "working_month");
    if (shipped?.kind !== "calendar") throw new Error("no working month");
    const { units: _none, ...calendar } = shipped;
    const working: Readonly<Record<string, Bounds>> = {
      "2024-02": { first: "2024-01-26", last: "2024-02-25" },
      "2026-10": { first: "2026-09-26", last: "2026-10-25" },
      "2026-W43": { first: "2026-10-19", last: "2026-10-25" },
      "2025Q3": { first: "2025-06-26", last: "2025-09-25" },
      "2026H1": { first: "2026-01-01", last: "2026-06-25" },
      "2025": { first: "2025-01-01", last: "2025-12-31" },
      "2026Q4": { first: "2026-09-26", last: "2026-12-31" },
    };
    const boundsOf = (unit: string, period: Bounds): Bounds => {
      const code = Object.keys(PERIODS).find((name) => PERIODS[name] === period) ?? "";
      return board.below(unit, "D1", "2026-11-15") ? (working[code] ?? period) : period;
    };
    await publishOwn([{ ...calendar, units: ["D1"] }]);
    const activity: Expected = (unit, period) => board.activityRate(unit, boundsOf(unit, period), {});
    expect(await differences("activity_rate", activity)).toEqual([]);
    const kept: Expected = (unit, period) => board.persistency(unit, boundsOf(unit, period), 13, {});
    expect(await differences("persistency_13", kept, OF_MONTHS)).toEqual([]);
    await publishOwn([calendar]);
    expect(
      await differences("activity_rate", (unit, period) => board.activityRate(unit, period, {})),
    ).toEqual([]);
  });
});

describe("headcount", () => {
  test("of every unit ends where it began, with joiners and who moved in, without leavers and who moved out", async () => {
    expect(await differences("headcount_change", change)).toEqual([]);
  });
});
