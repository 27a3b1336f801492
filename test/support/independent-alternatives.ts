import type { DemoCompany } from "../../scripts/demo/company.ts";
import {
  anniversary,
  type Bounds,
  dayBefore,
  daysOf,
  type IndependentPerson,
  type IndependentPolicy,
  independentCompany,
  inside,
  monthEnd,
  monthsOf,
  plusDays,
  ratio,
  remembered,
  unitOn,
} from "./independent-company.ts";

export type Who = "everyone" | "confirmed_only" | "settled_only";
export type Averaging = "endpoints" | "months" | "daily";
export type Convention = "anniversary" | "month_end" | "grace_days" | "grace_month";

/** What a company may define otherwise; what is left out is the default. */
export type Definitions = {
  readonly who?: Who;
  readonly averaging?: Averaging;
  readonly denominator?: "average" | "opening";
  readonly producerLeast?: number;
  readonly isNet?: boolean;
  readonly recruits?: "confirmed" | "joined";
};

const KEPT = new Set(["matured", "paid_up", "reduced_paid_up", "extended_term", "premium_waived"]);

/**
 * What companies define differently, once more from the company's own lists, day by day.
 * @param today ISO day: months that have not begun do not count in means
 */
export function independentAlternatives(company: DemoCompany, today: string) {
  const { people, policies, below, standsIn } = independentCompany(company);
  const monthsBegun = (period: Bounds): Bounds[] => monthsOf(period).filter(({ first }) => first <= today);

  const ways = (who: Who) =>
    remembered(
      (unit: string, iso: string): number =>
        people.filter((person) => standsIn(person, unit, iso) && counts(person, who, iso)).length,
    );
  const heads = {
    everyone: ways("everyone"),
    confirmed_only: ways("confirmed_only"),
    settled_only: ways("settled_only"),
  };
  const headcount = (unit: string, iso: string, who: Who = "everyone"): number => heads[who](unit, iso);

  function average(unit: string, period: Bounds, { who, averaging }: Definitions): number {
    const ends = ({ first, last }: Bounds): number =>
      (headcount(unit, dayBefore(first), who) + headcount(unit, last, who)) / 2;
    if (averaging === "daily") {
      const days = daysOf(period);
      return days.reduce((sum, day) => sum + headcount(unit, day, who), 0) / days.length;
    }
    const months = averaging === "months" && isOfMonths(period) ? monthsBegun(period) : [period];
    return months.reduce((sum, month) => sum + ends(month), 0) / months.length;
  }
  function denominator(unit: string, period: Bounds, how: Definitions): number {
    return how.denominator === "opening"
      ? headcount(unit, dayBefore(period.first), how.who)
      : average(unit, period, how);
  }
  const issued = (unit: string, period: Bounds): IndependentPolicy[] =>
    policies.filter((policy) => inside(policy.issued, period) && below(policy.unit, unit, policy.issued));
  function producers(unit: string, period: Bounds, { producerLeast = 0 }: Definitions): number {
    const sums = new Map<string, number>();
    for (const { rep, cents } of issued(unit, period)) sums.set(rep, (sums.get(rep) ?? 0) + cents);
    return [...sums.values()].filter((cents) => cents >= producerLeast * 100).length;
  }
  function premium(unit: string, period: Bounds, { isNet = false }: Definitions): number {
    const refunded = policies.filter(
      ({ endReason, ended, unit: own }) =>
        isNet && endReason === "cooling_off" && inside(ended, period) && below(own, unit, ended),
    );
    return (centsOf(issued(unit, period)) - centsOf(refunded)) / 100;
  }
  const eventsOf = (
    unit: string,
    period: Bounds,
    dayOf: (person: IndependentPerson) => string | null,
  ): number =>
    people.filter((person) => {
      const day = dayOf(person);
      return inside(day, period) && below(unitOn(person, day), unit, day);
    }).length;

  function persistency(
    unit: string,
    period: Bounds,
    months: 13 | 25,
    how: { convention?: Convention; byCount?: boolean; isReducing?: boolean },
  ): number | null {
    const { convention = "anniversary", byCount = false, isReducing = false } = how;
    const assessedThen = policies.filter((policy) => {
      const day = assessed(policy, months, convention);
      return (
        policy.payMode === "regular" &&
        policy.endReason !== "cooling_off" &&
        inside(day, period) &&
        below(policy.unit, unit, day)
      );
    });
    const base = isReducing ? assessedThen.filter((policy) => isKept(policy, 13, convention)) : assessedThen;
    const kept = assessedThen.filter((policy) => isKept(policy, months, convention));
    return byCount ? ratio(kept.length, base.length) : ratio(centsOf(kept), centsOf(base));
  }

  function cohort(unit: string, period: Bounds, months: number) {
    const joined = people.filter((person) => {
      const day = anniversary(person.joined, months);
      return inside(day, period) && below(unitOn(person, person.joined), unit, day);
    });
    const retained = joined.filter(
      ({ joined: since, left }) => left === null || left > anniversary(since, months),
    );
    return { joined: joined.length, retained: retained.length };
  }

  /** Who came to a unit and who went, day by day: by joining and leaving, or by a move of theirs or of their unit. */
  function moves(unit: string, period: Bounds) {
    const tally = { joined: 0, left: 0, movedIn: 0, movedOut: 0 };
    for (const day of daysOf(period)) {
      for (const person of people) {
        const [before, now] = [standsIn(person, unit, dayBefore(day)), standsIn(person, unit, day)];
        if (before === now) continue;
        if (now) tally[person.joined === day ? "joined" : "movedIn"] += 1;
        else tally[person.left === day ? "left" : "movedOut"] += 1;
      }
    }
    return tally;
  }

  /** The mean of the months' ratios; months without a denominator are left out. */
  function meanOfMonths(period: Bounds, rate: (month: Bounds) => number | null): number | null {
    const rates = monthsBegun(period)
      .map(rate)
      .filter((value) => value !== null);
    return ratio(
      rates.reduce((sum, value) => sum + value, 0),
      rates.length,
    );
  }

  return {
    below,
    headcount,
    average,
    premium,
    producers,
    policies: (unit: string, period: Bounds) => issued(unit, period).length,
    activityRate: (unit: string, period: Bounds, how: Definitions) =>
      ratio(producers(unit, period, how), denominator(unit, period, how)),
    productivity: (unit: string, period: Bounds, how: Definitions) =>
      ratio(premium(unit, period, how), producers(unit, period, how)),
    premiumPerHead: (unit: string, period: Bounds, how: Definitions) =>
      ratio(premium(unit, period, how), denominator(unit, period, how)),
    recruitRate: (unit: string, period: Bounds, how: Definitions) =>
      ratio(
        eventsOf(unit, period, ({ joined, confirmed }) => (how.recruits === "joined" ? joined : confirmed)),
        denominator(unit, period, how),
      ),
    attrition: (unit: string, period: Bounds, how: Definitions) =>
      ratio(
        people.filter(
          (person) =>
            inside(person.left, period) && below(unitOn(person, dayBefore(person.left)), unit, person.left),
        ).length,
        denominator(unit, period, how),
      ),
    persistency,
    cohort,
    moves,
    meanOfMonths,
  };
}

function counts(person: IndependentPerson, who: Who, iso: string): boolean {
  if (who === "confirmed_only") return person.confirmed !== null && person.confirmed <= iso;
  return who === "everyone" || iso > monthEnd(person.joined);
}

function isOfMonths({ first, last }: Bounds): boolean {
  return first.endsWith("-01") && monthEnd(last) === last;
}

function centsOf(list: readonly IndependentPolicy[]): number {
  return list.reduce((sum, { cents }) => sum + cents, 0);
}

/** The last day of grace of the premium that is due after so many months: 60 days. */
function graceEnd({ issued }: IndependentPolicy, months: number): string {
  return plusDays(anniversary(issued, months - 1), 60);
}

function assessed(policy: IndependentPolicy, months: number, convention: Convention): string {
  if (convention === "grace_days") return graceEnd(policy, months);
  return anniversary(policy.issued, convention === "grace_month" ? months + 1 : months);
}

function isKept(policy: IndependentPolicy, months: number, convention: Convention): boolean {
  const { ended, endReason } = policy;
  if (ended === null || KEPT.has(endReason)) return true;
  const day = assessed(policy, months, convention);
  if (convention === "anniversary") return ended >= day;
  return ended > (convention === "grace_days" ? plusDays(day, 1) : monthEnd(day));
}
