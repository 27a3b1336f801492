import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Aggregate, Ask } from "../../../functions/features/facts/aggregates.repository.ts";
import { basesOf } from "../../../functions/features/cells/kpi-basis.ts";
import { evaluatePoint } from "../../../functions/features/cells/kpi-evaluate.ts";
import { asksOfPoint, planPoint } from "../../../functions/features/cells/kpi-point.ts";
import type { Scope } from "../../../functions/features/cells/resolve-scopes.ts";
import { createRulebook } from "../../../functions/features/rulebook/rulebook.ts";
import { CALENDAR_MONTHS } from "../../../shared/calendar/month.ts";
import { dayOf } from "../../../shared/calendar/day.ts";
import { parsePeriod } from "../../../shared/calendar/parse-period.ts";
import { HANDBOOK } from "../../../shared/handbook/index.ts";

const today = dayOf(2026, 11, 15);
const rulebook = createRulebook(
  1,
  HANDBOOK.map((definition, index) => ({ definition, id: index + 1, version: 1, effectiveDay: 0 })),
);
const scope: Scope = { code: "D1", name: "East", unitId: 1, personId: null, units: [], matched: "code" };
const periods = ["2026-10", "2026-W43", "2026Q3", "2026H1", "2025", "YTD"].flatMap((code) => {
  const period = parsePeriod(code, { today });
  return period.ok ? [period.value] : [];
});

/** Everything a call may choose for the KPIs of the identities; ratios of several months are those of sums. */
const KPIS = ["activity_rate", "productivity", "premium_per_head", "cases_per_producer", "average_case_size"];
const choices = KPIS.flatMap((code) => {
  const kpi = rulebook.inForce("kpi", code, today);
  return kpi ? basesOf(kpi.definition, rulebook, today) : [];
}).filter(({ parameter }) => parameter !== "yearly_rate");
const anyBasis = fc
  .tuple(
    ...[...new Map(choices.map((basis) => [basis.parameter, basis])).values()].map((basis) =>
      fc.constantFrom(...basis.choices.map(({ value }) => value)),
    ),
  )
  .map((values) => values.map(String));

/** Whatever was asked, some answer; the same ask always the same one. */
const anyBook = fc.func(
  fc.record({
    sum: fc.integer({ min: 1, max: 1_000_000_000 }),
    count: fc.integer({ min: 1, max: 5_000 }),
    people: fc.integer({ min: 1, max: 5_000 }),
  }),
);

type Book = (ask: string) => Aggregate;

function valueOf(
  code: string,
  period: (typeof periods)[number],
  basis: readonly string[],
  book: Book,
): number {
  const point = planPoint(code, scope, period, {
    rulebook,
    today,
    calendar: CALENDAR_MONTHS,
    basis,
    rulesDay: null,
  });
  if (!point.ok) throw new Error(point.reason.code);
  const asked = new Set(asksOfPoint(point.value).map((ask) => JSON.stringify(ask)));
  const value = evaluatePoint(point.value, (ask: Ask) => {
    const key = JSON.stringify(ask);
    expect(asked.has(key)).toBe(true);
    return book(key);
  });
  if (!value.ok) throw new Error(value.reason.code);
  return value.value.value;
}

const anyPeriod = fc.constantFrom(...periods);

test("premium per head is activity rate × productivity, whatever is chosen", () => {
  fc.assert(
    fc.property(anyPeriod, anyBasis, anyBook, (period, basis, book) => {
      const [perHead = 0, activity = 0, productivity = 0] = [
        "premium_per_head",
        "activity_rate",
        "productivity",
      ].map((code) => valueOf(code, period, basis, book));
      expect(Math.abs(activity * productivity - perHead)).toBeLessThanOrEqual(
        1e-9 * Math.max(1, Math.abs(perHead)),
      );
    }),
  );
});

test("first premium is headcount × activity rate × cases per producer × case size, whatever is chosen", () => {
  fc.assert(
    fc.property(anyPeriod, anyBasis, anyBook, (period, basis, book) => {
      const of = (code: string): number => valueOf(code, period, basis, book);
      const headcount = basis.includes("opening") ? of("headcount_opening") : of("headcount_average");
      const product = headcount * of("activity_rate") * of("cases_per_producer") * of("average_case_size");
      const premium = of("first_premium");
      expect(Math.abs(product - premium)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(premium)));
    }),
  );
});

test("retention and attrition of a cohort are 1 together", () => {
  fc.assert(
    fc.property(anyPeriod, fc.constantFrom(3, 6, 13), anyBook, (period, months, book) => {
      const of = (code: string): number => valueOf(`${code}_${months}`, period, [], book);
      const sum = of("retention") + of("cohort_attrition");
      expect(Math.abs(sum - 1)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(of("retention"))));
    }),
  );
});

test("the identities were tried with every parameter that a rate depends on", () => {
  expect(choices.map(({ parameter }) => parameter)).toEqual(
    expect.arrayContaining([
      "average_headcount",
      "who_counts",
      "producer_rule",
      "premium_recognition",
      "rate_denominator",
    ]),
  );
});
