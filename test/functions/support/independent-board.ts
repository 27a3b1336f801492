import type { DemoCompany } from "../../../scripts/demo/company.ts";

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

/** First and last day, ISO. */
export type Bounds = { readonly first: string; readonly last: string };

const MS_PER_DAY = 86_400_000;
const KEPT = new Set(["matured", "paid_up", "reduced_paid_up", "extended_term", "premium_waived"]);

const isoOf = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

const dayBefore = (iso: string): string => new Date(Date.parse(iso) - MS_PER_DAY).toISOString().slice(0, 10);

function anniversary(iso: string, months: number): string {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** Reads the company's lists once. */
export function independentBoard(company: DemoCompany): IndependentBoard {
  const units = company.units.map(({ code, parent, from }) => ({ code, parent, from }));
  const people = company.people.map((person) => ({
    code: person.code,
    joined: isoOf(person.joined),
    confirmed: person.confirmed === null ? null : isoOf(person.confirmed),
    left: person.left === null ? null : isoOf(person.left),
    stays: [
      { unit: person.unit, from: isoOf(person.joined) },
      ...company.postings
        .filter((posting) => posting.person === person.code)
        .map((posting) => ({ unit: posting.unit, from: isoOf(posting.from) })),
    ].toSorted((a, b) => (a.from < b.from ? -1 : 1)),
  }));
  const policies = company.policies.map((policy) => ({
    ...policy,
    issued: isoOf(policy.issuedOn),
    ended: policy.endedOn === null ? null : isoOf(policy.endedOn),
    cents: Math.round(Number(policy.premium) * 100),
  }));
  type Person = (typeof people)[number];

  const unitOn = (person: Person, iso: string): string =>
    person.stays.findLast((stay) => stay.from <= iso)?.unit ?? "";
  const below = (unit: string, above: string, iso: string): boolean => {
    let at: string | undefined = unit;
    while (at) {
      if (at === above) return true;
      const code: string = at;
      at = units
        .filter((row) => row.code === code && row.from <= iso)
        .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]?.parent;
    }
    return false;
  };
  const inside = (iso: string | null, { first, last }: Bounds): iso is string =>
    iso !== null && first <= iso && iso <= last;
  const headcount = (unit: string, iso: string): number =>
    people.filter(
      (person) =>
        person.joined <= iso &&
        (person.left === null || person.left > iso) &&
        below(unitOn(person, iso), unit, iso),
    ).length;
  const average = (unit: string, period: Bounds): number =>
    (headcount(unit, dayBefore(period.first)) + headcount(unit, period.last)) / 2;
  const policyUnit = (policy: (typeof policies)[number]): string => {
    const rep = people.find((person) => person.code === policy.rep);
    return policy.unit !== "" || !rep ? policy.unit : unitOn(rep, policy.issued);
  };
  const issued = (unit: string, period: Bounds) =>
    policies.filter(
      (policy) => inside(policy.issued, period) && below(policyUnit(policy), unit, policy.issued),
    );
  const producers = (unit: string, period: Bounds): number =>
    new Set(issued(unit, period).map(({ rep }) => rep)).size;
  const ratio = (numerator: number, denominator: number): number | null =>
    denominator === 0 ? null : numerator / denominator;

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
        .map((policy) => ({ ...policy, due: anniversary(policy.issued, months) }))
        .filter((policy) => inside(policy.due, period) && below(policyUnit(policy), unit, policy.due));
      const kept = cohort.filter(
        ({ ended, due, endReason }) => ended === null || ended >= due || KEPT.has(endReason),
      );
      const cents = (list: typeof cohort): number => list.reduce((sum, policy) => sum + policy.cents, 0);
      return ratio(cents(kept), cents(cohort));
    },
  };
}
