import type { DemoCompany } from "../../scripts/demo/company.ts";
import {
  anniversary,
  type Bounds,
  dayBefore,
  independentCompany,
  inside,
  ratio,
  remembered,
  unitOn,
} from "./independent-company.ts";

/**
 * The board once more, from the company's own lists, day by day, in plain JavaScript dates: it shares nothing with the
 * product but the meaning of the KPIs.
 */
export type IndependentBoard = {
  readonly activityRate: (unit: string, period: Bounds) => number | null;
  readonly productivity: (unit: string, period: Bounds) => number | null;
  readonly recruitRate: (unit: string, period: Bounds) => number | null;
  readonly attrition: (unit: string, period: Bounds) => number | null;
  readonly persistency: (unit: string, period: Bounds, months: number) => number | null;
  readonly headcount: (unit: string, iso: string) => number;
};

const KEPT = new Set(["matured", "paid_up", "reduced_paid_up", "extended_term", "premium_waived"]);

/** Reads the company's lists once. */
export function independentBoard(company: DemoCompany): IndependentBoard {
  const { people, policies, below, standsIn } = independentCompany(company);
  const due = remembered(anniversary);
  const headcount = (unit: string, iso: string): number =>
    people.filter((person) => standsIn(person, unit, iso)).length;
  const average = (unit: string, period: Bounds): number =>
    (headcount(unit, dayBefore(period.first)) + headcount(unit, period.last)) / 2;
  const issued = (unit: string, period: Bounds) =>
    policies.filter((policy) => inside(policy.issued, period) && below(policy.unit, unit, policy.issued));
  const producers = (unit: string, period: Bounds): number =>
    new Set(issued(unit, period).map(({ rep }) => rep)).size;

  return {
    headcount,
    activityRate: (unit, period) => ratio(producers(unit, period), average(unit, period)),
    productivity: (unit, period) =>
      ratio(issued(unit, period).reduce((sum, { cents }) => sum + cents, 0) / 100, producers(unit, period)),
    recruitRate: (unit, period) =>
      ratio(
        people.filter(
          (person) =>
            inside(person.confirmed, period) &&
            below(unitOn(person, person.confirmed), unit, person.confirmed),
        ).length,
        average(unit, period),
      ),
    attrition: (unit, period) =>
      ratio(
        people.filter(
          (person) =>
            inside(person.left, period) && below(unitOn(person, dayBefore(person.left)), unit, person.left),
        ).length,
        average(unit, period),
      ),
    persistency: (unit, period, months) => {
      const cohort = policies
        .filter((policy) => policy.payMode === "regular" && policy.endReason !== "cooling_off")
        .filter((policy) => inside(due(policy.issued, months), period))
        .filter((policy) => below(policy.unit, unit, due(policy.issued, months)));
      const kept = cohort.filter(
        ({ ended, issued: from, endReason }) =>
          ended === null || ended >= due(from, months) || KEPT.has(endReason),
      );
      const cents = (list: typeof cohort): number => list.reduce((sum, policy) => sum + policy.cents, 0);
      return ratio(cents(kept), cents(cohort));
    },
  };
}

export type { Bounds } from "./independent-company.ts";
