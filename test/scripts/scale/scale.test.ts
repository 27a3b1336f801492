import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { barsOf } from "../../../scripts/bench/bars.ts";
import { benchTable } from "../../../scripts/bench/bench-table.ts";
import { BenchFigures } from "../../../scripts/bench/results.ts";
import { companyDay } from "../../../scripts/scale/company-day.ts";
import { scaleTable, withScaleTable } from "../../../scripts/scale/scale-table.ts";
import { REPOSITORY } from "../../support/source-files.ts";

const read = (file: string) => readFileSync(join(REPOSITORY, file), "utf8");

const METER = { queries: 10, facts: 0, read: 2_000, written: 100, sql: 5 };
const REQUEST = { ms: 100, meter: METER, cpu: 50 };
const SHAPE = { cold: REQUEST, warm: REQUEST, repeated: REQUEST, written: REQUEST };
const STAGE = {
  policies: 1_000,
  imported: { rows: 1_000, ms: 1_000, meter: { ...METER, read: 30_000, written: 8_000 }, cpu: 100 },
  databaseBytes: 1_000_000,
  cells: SHAPE,
  ranges: SHAPE,
  sent: { ...METER, read: 50, written: 20 },
  rivals: { ready: 20, sqlite: 100, duckdb: null },
};
const FIGURES: BenchFigures = {
  date: "2026-11-22",
  machine: {
    cpu: "a processor",
    cores: 2,
    memoryGb: 24,
    system: "Linux",
    node: "26",
    workerd: "workerd",
    sqlite: "3",
    duckdb: null,
    loadBefore: 0,
    loadAfter: 1,
  },
  board: { scopes: 225, reps: 5_000, months: "2023-10 to 2026-10", cells: 10_125, seed: 1 },
  pages: { cells: 20_000, signIn: 70_000 },
  runs: { cold: 3, warm: 9 },
  organisation: { rows: 5_000, meter: METER },
  stages: [STAGE, { ...STAGE, policies: 11_000, databaseBytes: 6_000_000 }],
};

describe("the reckoning", () => {
  test("of 220 reps: forms by hand, imported policies, and boards of ten leads and managers", () => {
    const day = companyDay(FIGURES, 220);
    // 440 forms at 50 rows, 54 policies at 30 rows, 9.68 viewers × 20 × 30/225 boards at 2,000 rows.
    expect(day.rowsRead).toBeCloseTo(440 * 50 + 54 * 30 + 9.68 * 20 * (30 / 225) * 2_000, 6);
    expect(day.rowsWritten).toBeCloseTo(440 * 20 + 54 * 8 + 9.68 * 20 * (30 / 225) * 100, 6);
    expect(day.requests).toBeCloseTo(440 + 9.68 * 20 + 1, 6);
    // 500 bytes a policy, 494 records a day, 264 days, five years.
    expect(day.storageGb).toBeCloseTo((494 * 264 * 5 * 500) / 1e9, 6);
    expect(day.money).toBe(0);
  });

  test("costs money beyond what the plan includes", () => {
    const day = companyDay(FIGURES, 1_000_000);
    const writes = Math.max(0, day.rowsWritten * 22 - 50e6) / 1e6;
    expect(day.money * 22).toBeGreaterThan(writes);
  });

  test("goes into its place in the document, and again", () => {
    const document = read("docs/scale.md");
    const once = withScaleTable(document, scaleTable(FIGURES));
    expect(withScaleTable(once, scaleTable(FIGURES))).toBe(once);
    expect(() => withScaleTable("# Nothing", "table")).toThrow(/no lines/);
  });

  test("in the document is that of the counters beside it", () => {
    const figures = BenchFigures.parse(JSON.parse(read("docs/bench.json")));
    const document = read("docs/scale.md");
    expect(withScaleTable(document, scaleTable(figures))).toBe(document);
  });
});

const bars = (figures: BenchFigures) => barsOf(figures).map(({ met }) => met);

describe("the bench's table", () => {
  test("is that of the counters beside it", () => {
    expect(read("docs/bench.md")).toBe(benchTable(BenchFigures.parse(JSON.parse(read("docs/bench.json")))));
  });

  test("says of every bar whether it is met", () => {
    const slow = { ...STAGE, imported: { ...STAGE.imported, ms: 1_001 } };
    expect(bars(FIGURES).every((met) => !met)).toBe(false);
    const imports = (stage: typeof STAGE) => bars({ ...FIGURES, stages: [stage, STAGE] }).at(-2);
    const fast = { ...STAGE, imported: { ...STAGE.imported, ms: 100 } };
    expect([imports(fast), imports(slow)]).toEqual([true, false]);
    const pages = (cells: number) => bars({ ...FIGURES, pages: { cells, signIn: 0 } }).at(-1);
    expect([pages(60_000), pages(60_001)]).toEqual([true, false]);
    expect(benchTable(FIGURES)).toContain("**missed**");
  });
});
