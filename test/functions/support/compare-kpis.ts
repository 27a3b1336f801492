import { expect } from "vitest";
import type { Argument } from "../../../shared/contract/cells.ts";
import { independentAlternatives } from "../../support/independent-alternatives.ts";
import type { Bounds } from "../../support/independent-company.ts";
import { testApi } from "./api.ts";
import { BOARD_COMPANY } from "./demo-company.ts";
import { ownParameter, publishOwn } from "./publish-rules.ts";

const UNITS = [...new Set(BOARD_COMPANY.units.map((unit) => unit.code))];
/** Periods of every kind with their days; one of them is not over yet. */
export const PERIODS: Readonly<Record<string, Bounds>> = {
  "2024-02": { first: "2024-02-01", last: "2024-02-29" },
  "2026-10": { first: "2026-10-01", last: "2026-10-31" },
  "2026-W43": { first: "2026-10-19", last: "2026-10-25" },
  "2025Q3": { first: "2025-07-01", last: "2025-09-30" },
  "2026H1": { first: "2026-01-01", last: "2026-06-30" },
  "2025": { first: "2025-01-01", last: "2025-12-31" },
  "2026Q4": { first: "2026-10-01", last: "2026-12-31" },
};
/** Those made of months. */
export const OF_MONTHS = Object.keys(PERIODS).filter((code) => !code.includes("W"));

/** The product over the demonstration company. */
export const api = testApi();
/** The same company, computed independently. */
export const board = independentAlternatives(BOARD_COMPANY, "2026-11-15");

/** What a KPI of a unit comes to in a period; null where there is nothing to divide by. */
export type Expected = (unit: string, period: Bounds) => number | null;

/** Asks for a KPI of every unit in these periods, and names the answers that are not the expected ones to ten places. */
export async function differences(
  kpi: string,
  expected: Expected,
  codes: readonly string[] = Object.keys(PERIODS),
  options = "",
): Promise<unknown[]> {
  const points = UNITS.flatMap((unit) =>
    codes.map((code) => {
      const args: Argument[] = options === "" ? [kpi, unit, code] : [kpi, unit, code, options];
      return { fn: "KPI.VALUE", args, value: expected(unit, PERIODS[code] ?? { first: "", last: "" }) };
    }),
  );
  expect(points.some(({ value }) => value !== null)).toBe(true);
  const cells = await api.ask("admin", points);
  return points.flatMap(({ args, value }, index) => {
    const cell = cells[index];
    const answer = cell?.ok ? cell.value : cell?.problem.code;
    const isEqual =
      value === null
        ? answer === "cell/no-denominator"
        : typeof answer === "number" && Math.abs(answer - value) < 1e-9 * Math.max(1, Math.abs(value));
    return isEqual ? [] : [{ args, value, answer }];
  });
}

/** Publishes these choices, runs, and publishes the defaults again. */
export async function under(choices: Readonly<Record<string, string | number>>, run: () => Promise<void>) {
  await publishOwn(Object.entries(choices).map(([code, value]) => ownParameter(code, value)));
  try {
    await run();
  } finally {
    await publishOwn(Object.keys(choices).map((code) => ownParameter(code, DEFAULTS[code] ?? "")));
  }
}

const DEFAULTS: Readonly<Record<string, string | number>> = {
  average_headcount: "endpoints",
  who_counts: "everyone",
  producer_rule: "any",
  producer_least: 5_000,
  premium_recognition: "issued",
  recruit_rule: "confirmed",
  rate_denominator: "average",
  yearly_rate: "ratio_of_sums",
  persistency_basis: "premium",
  persistency_window: 1,
  persistency_convention: "anniversary",
  persistency_25_base: "absolute",
};
