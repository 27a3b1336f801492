import type { DemoCompany } from "../../scripts/demo/company.ts";

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

function inside(iso: string | null, { first, last }: Bounds): iso is string {
  return iso !== null && first <= iso && iso <= last;
}

function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

/** A function of two arguments that computes each pair once. */
function remembered<Other extends string | number, Value>(
  compute: (one: string, other: Other) => Value,
): typeof compute {
  const known = new Map<string, Value>();
  return (one, other) => {
    const key = `${one} ${other}`;
    const value = known.get(key) ?? compute(one, other);
    known.set(key, value);
    return value;
  };
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
  type Person = (typeof people)[number];
  const unitOn = (person: Person, iso: string): string =>
    person.stays.findLast((stay) => stay.from <= iso)?.unit ?? "";
  const policies = company.policies.map((policy) => {
    const rep = people.find((person) => person.code === policy.rep);
    const issued = isoOf(policy.issuedOn);
    return {
      ...policy,
      issued,
      unit: policy.unit !== "" || !rep ? policy.unit : unitOn(rep, issued),
      ended: policy.endedOn === null ? null : isoOf(policy.endedOn),
      cents: Math.round(Number(policy.premium) * 100),
    };
  });
  const due = remembered(anniversary);
  /** The unit and all above it on a day. */
  const chain = remembered((unit: string, iso: string): string[] => {
    const codes: string[] = [];
    for (let at: string | undefined = unit; at;) {
      const code: string = at;
      codes.push(code);
      at = units
        .filter((row) => row.code === code && row.from <= iso)
        .toSorted((one, other) => (one.from < other.from ? 1 : -1))[0]?.parent;
    }
    return codes;
  });
  const below = (unit: string, above: string, iso: string): boolean => chain(unit, iso).includes(above);
  const headcount = (unit: string, iso: string): number =>
    people.filter(
      (person) =>
        person.joined <= iso &&
        (person.left === null || person.left > iso) &&
        below(unitOn(person, iso), unit, iso),
    ).length;
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
