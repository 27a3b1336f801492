import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { JobView } from "../../../shared/contract/jobs.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importFile } from "../support/import-rows.ts";
import { importSmallCompany } from "../support/small-company.ts";
import { closingDriver } from "./closing-driver.ts";

const api = testApi();
const driver = closingDriver(api);

const PARENT: Readonly<Record<string, string | null>> = { CO: null, D1: "CO", D2: "CO", G1: "D1", G2: "D2" };
const UNITS = Object.keys(PARENT);
const MONTHS = ["2026-08", "2026-09"];
const QUARTER = "2026Q3";
const REPS: Readonly<Record<string, string>> = { EVA: "G1", ANN: "G2", MGR1: "D1" };

const month = fc.constantFrom(...MONTHS);
const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("write" as const),
      number: fc.constantFrom("P1", "P2", "P3"),
      rep: fc.constantFrom(...Object.keys(REPS)),
      day: fc
        .tuple(month, fc.integer({ min: 1, max: 28 }))
        .map(([at, day]) => `${at}-${String(day).padStart(2, "0")}`),
      premium: fc.integer({ min: 1, max: 900 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("close" as const),
      unit: fc.constantFrom(...UNITS),
      period: fc.constantFrom(...MONTHS, QUARTER),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("reopen" as const), which: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.constant({ kind: "rebuild" as const }) },
);

type Policy = { readonly unit: string; readonly month: string; readonly premium: number };
type Close = {
  readonly id: number;
  readonly unit: string;
  readonly months: readonly string[];
  readonly period: string;
};

function isBelow(unit: string, above: string): boolean {
  for (let at: string | null = unit; at !== null; at = PARENT[at] ?? null) if (at === above) return true;
  return false;
}

/** What the books say: the truth, and what each unit by itself stood at in months that a close holds. */
class Model {
  readonly policies = new Map<string, Policy>();
  readonly frozen = new Map<string, number>();
  closes: Close[] = [];

  private truth(unit: string, at: string): number {
    return [...this.policies.values()]
      .filter((policy) => policy.unit === unit && policy.month === at)
      .reduce((sum, { premium }) => sum + premium, 0);
  }

  isClosed(unit: string, at: string): boolean {
    return this.closes.some((close) => close.months.includes(at) && isBelow(unit, close.unit));
  }

  /** Freezes what became closed and frees what no longer is. */
  settle(): void {
    for (const unit of UNITS) {
      for (const at of MONTHS) {
        const key = `${unit} ${at}`;
        if (!this.isClosed(unit, at)) this.frozen.delete(key);
        else if (!this.frozen.has(key)) this.frozen.set(key, this.truth(unit, at));
      }
    }
  }

  premium(unit: string, at: string): number {
    return UNITS.filter((below) => isBelow(below, unit)).reduce(
      (sum, below) => sum + (this.frozen.get(`${below} ${at}`) ?? this.truth(below, at)),
      0,
    );
  }
}

/** How many facts a rebuilding corrects. */
async function rebuild(): Promise<number> {
  const { id } = await api.read(JobView, "/jobs/rebuild", { as: "admin", method: "POST" });
  const job = await api.read(JobView, `/jobs/${id}/steps`, { as: "admin", method: "POST" });
  if (job.state !== "done") throw new Error(JSON.stringify(job));
  return Number(/corrected\D*(\d+)/.exec(job.detail)?.[1]);
}

type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

/** Takes one step in the product and in the books; what it told, and what it should have. */
async function take(model: Model, step: Act): Promise<{ told: unknown; expected: unknown }> {
  switch (step.kind) {
    case "write": {
      const { number, rep, day, premium } = step;
      await importFile(api, {
        kind: "policies",
        columns: ["number", "rep", "issued_on", "premium"],
        rows: [[number, rep, day, String(premium)]],
      });
      model.policies.set(number, { unit: REPS[rep] ?? "", month: day.slice(0, 7), premium });
      return { told: "written", expected: "written" };
    }
    case "close": {
      const { unit, period } = step;
      if (model.closes.some((close) => close.unit === unit && close.period === period)) {
        const asked = { as: "admin", body: { unit, period } };
        return { told: await driver.refusalOf("/periods/closes", asked), expected: "period/already-closed" };
      }
      const { closeId, status } = await driver.close("admin", unit, period);
      model.closes.push({ id: closeId ?? 0, unit, months: period === QUARTER ? MONTHS : [period], period });
      return { told: status, expected: "final" };
    }
    case "reopen": {
      const close = model.closes[step.which % Math.max(model.closes.length, 1)];
      if (!close) return { told: "none", expected: "none" };
      const { closeId } = await driver.reopen("admin", close.id);
      model.closes = model.closes.filter((other) => other !== close);
      return { told: closeId, expected: null };
    }
    case "rebuild":
      return { told: await rebuild(), expected: 0 };
    default:
      return step satisfies never;
  }
}

const PLACES = UNITS.flatMap((unit) => MONTHS.map((at) => ({ unit, at })));

/** Every unit in every month: its premium, and whether it is final. */
async function cells(): Promise<unknown[]> {
  const answers = await api.ask(
    "admin",
    PLACES.flatMap(({ unit, at }) =>
      ["KPI.VALUE", "KPI.STATUS"].map((fn) => ({ fn, args: ["first_premium", unit, at] })),
    ),
  );
  const values = answers.map((cell) => (cell.ok ? cell.value : cell.problem.code));
  return PLACES.map(({ unit, at }, index) => [
    unit,
    at,
    values[2 * index],
    values[2 * index + 1] === "final",
  ]);
}

describe("any sequence of closes, reopenings, late and corrected records and rebuildings", () => {
  test(
    "leaves closed cells as they were at the close, and others at the truth",
    { timeout: 300_000 },
    async () => {
      const taken = new Map<string, number>();
      let held = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 18 }), async (acts) => {
          const db = await freshDatabase();
          await importSmallCompany(api);
          const model = new Model();
          for (const step of acts) {
            const { told, expected } = await take(model, step);
            expect(told).toEqual(expected);
            taken.set(step.kind, (taken.get(step.kind) ?? 0) + 1);
            model.settle();
            expect(await cells()).toEqual(
              PLACES.map(({ unit, at }) => [unit, at, model.premium(unit, at), model.isClosed(unit, at)]),
            );
          }
          held += Number(await db.prepare("SELECT count(*) AS n FROM adjustment").first("n"));
        }),
        { numRuns: 15, endOnFailure: true },
      );
      expect([...taken.keys()].toSorted((a, b) => a.localeCompare(b))).toEqual([
        "close",
        "rebuild",
        "reopen",
        "write",
      ]);
      expect(held).toBeGreaterThan(8);
    },
  );
});
