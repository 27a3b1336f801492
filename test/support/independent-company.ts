import type { DemoCompany } from "../../scripts/demo/company.ts";

/** First and last day, ISO. */
export type Bounds = { readonly first: string; readonly last: string };

/** A person with the units they stood in, in order. */
export type IndependentPerson = {
  readonly code: string;
  readonly joined: string;
  readonly confirmed: string | null;
  readonly left: string | null;
  readonly stays: readonly { readonly unit: string; readonly from: string }[];
};

/** A policy with its unit and its money in cents. */
export type IndependentPolicy = {
  readonly rep: string;
  readonly unit: string;
  readonly issued: string;
  readonly ended: string | null;
  readonly endReason: string;
  readonly payMode: string;
  readonly cents: number;
};

const MS_PER_DAY = 86_400_000;

/** The ISO day of a day number. */
export const isoOf = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

/** The ISO day so many days later. */
export const plusDays = (iso: string, days: number): string =>
  new Date(Date.parse(iso) + days * MS_PER_DAY).toISOString().slice(0, 10);

/** The ISO day before. */
export const dayBefore = (iso: string): string => plusDays(iso, -1);

/** The same day so many months later, or the last of a shorter month. */
export function anniversary(iso: string, months: number): string {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** The last day of the month that a day lies in. */
export function monthEnd(iso: string): string {
  const [year = 0, month = 0] = iso.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Every day of a period. */
export function daysOf({ first, last }: Bounds): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = plusDays(day, 1)) days.push(day);
  return days;
}

/** The calendar months that a period is made of. */
export function monthsOf({ first, last }: Bounds): Bounds[] {
  const months: Bounds[] = [];
  for (let day = first; day <= last; day = plusDays(monthEnd(day), 1))
    months.push({ first: day, last: monthEnd(day) });
  return months;
}

/** Whether a day lies in a period. */
export function inside(iso: string | null, { first, last }: Bounds): iso is string {
  return iso !== null && first <= iso && iso <= last;
}

/** A ratio, or null where there is nothing to divide by. */
export function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

/** A function of two arguments that computes each pair once. */
export function remembered<Other extends string | number, Value>(
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

/** The unit a person stood in on a day. */
export function unitOn(person: IndependentPerson, iso: string): string {
  return person.stays.findLast((stay) => stay.from <= iso)?.unit ?? "";
}

/** A company's own lists, read into plain people, policies and places; nothing of it is the product's. */
export function independentCompany(company: DemoCompany) {
  const units = company.units.map(({ code, parent, from }) => ({ code, parent, from }));
  const people = company.people.map((person): IndependentPerson => ({
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
  const policies = company.policies.map((policy): IndependentPolicy => {
    const rep = people.find((person) => person.code === policy.rep);
    const issued = isoOf(policy.issuedOn);
    return {
      rep: policy.rep,
      issued,
      unit: policy.unit !== "" || !rep ? policy.unit : unitOn(rep, issued),
      ended: policy.endedOn === null ? null : isoOf(policy.endedOn),
      endReason: policy.endReason,
      payMode: policy.payMode,
      cents: Math.round(Number(policy.premium) * 100),
    };
  });
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
  /** Whether somebody is in force in a unit, or below it, on a day. */
  const standsIn = (person: IndependentPerson, unit: string, iso: string): boolean =>
    person.joined <= iso &&
    (person.left === null || person.left > iso) &&
    below(unitOn(person, iso), unit, iso);
  return { people, policies, below, standsIn };
}
