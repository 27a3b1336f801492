import type { KeptAsk } from "../../../functions/features/facts/ask.ts";

/** A fact of the test's own book. */
export type BookFact = {
  readonly measure: number;
  readonly unit: number;
  readonly day: number;
  readonly source: number;
  readonly person: number;
  readonly value: number;
};

type Placed = { readonly parent: number | null; readonly from: number; readonly until: number };

/** Who stood below whom, and where people stood, from when to when. */
export type BookOrg = {
  readonly parents: Map<number, readonly Placed[]>;
  readonly people: Map<
    number,
    {
      readonly joined: number;
      readonly confirmed: number | null;
      readonly left: number | null;
      readonly postings: readonly { unit: number; role: string; from: number; until: number }[];
    }
  >;
};

/** A book of facts with what is closed: the truth, and what readers see of it while days are closed. */
export type Book = {
  readonly org: BookOrg;
  readonly truth: Map<string, BookFact>;
  /** By close: which units on which days, and what stood there when the first close held them. */
  readonly closes: Map<number, { holds(unit: number, day: number): boolean }>;
  readonly frozen: Map<string, BookFact>;
};

/** The key of a fact in the book. */
export function keyOf({ measure, unit, day, source }: BookFact): string {
  return `${measure} ${unit} ${day} ${source}`;
}

/** Whether any close holds a unit on a day. */
export function isHeld(book: Book, unit: number, day: number): boolean {
  return [...book.closes.values()].some((close) => close.holds(unit, day));
}

/** What readers see: the truth on open days, what was there on closed ones. */
export function visible(book: Book): BookFact[] {
  return [
    ...[...book.truth.values()].filter((fact) => !isHeld(book, fact.unit, fact.day)),
    ...[...book.frozen.values()].filter((fact) => isHeld(book, fact.unit, fact.day)),
  ];
}

/** What an ask comes to, day by day and person by person. */
export function answerOf(book: Book, ask: KeptAsk): { sum: number; count: number; people: number } {
  return ask.kind === "fact" ? ofFacts(book, ask) : ofStock(book.org, ask);
}

function ofFacts(book: Book, ask: Extract<KeptAsk, { kind: "fact" }>) {
  const facts = visible(book).filter(
    (fact) =>
      fact.measure === ask.measureId &&
      fact.day >= ask.from &&
      fact.day < ask.until &&
      (ask.personId === null
        ? standsBelow(book.org, fact.unit, ask.unitId, fact.day)
        : fact.person === ask.personId),
  );
  const sums = new Map<number, number>();
  for (const fact of facts) sums.set(fact.person, (sums.get(fact.person) ?? 0) + fact.value);
  return {
    sum: facts.reduce((sum, fact) => sum + fact.value, 0),
    count: facts.length,
    people: [...sums.values()].filter((sum) => ask.least === null || sum >= ask.least).length,
  };
}

function ofStock(org: BookOrg, ask: Extract<KeptAsk, { kind: "stock" }>) {
  let days = 0;
  const seen = new Set<number>();
  for (let day = ask.from; day < ask.until; day += 1) {
    for (const [id, person] of org.people) {
      const posting = person.postings.find(({ from, until }) => from <= day && day < until);
      const isThere =
        posting !== undefined &&
        (ask.personId === null ? standsBelow(org, posting.unit, ask.unitId, day) : id === ask.personId);
      const inForce = person.joined <= day && (person.left === null || day < person.left);
      const counts =
        (ask.who.roles === null || ask.who.roles.includes(posting?.role ?? "")) &&
        (!ask.who.confirmed || (person.confirmed !== null && person.confirmed <= day)) &&
        (ask.who.tenureMonths === 0 || monthOf(day) - monthOf(person.joined) >= ask.who.tenureMonths);
      if (!isThere || !inForce || !counts) continue;
      days += 1;
      seen.add(id);
    }
  }
  return { sum: days, count: seen.size, people: seen.size };
}

/** Whether a unit stands below another on a day, or is it. */
export function standsBelow(org: BookOrg, unit: number, above: number | null, day: number): boolean {
  let at: number | null = unit;
  while (at !== null) {
    if (at === above) return org.parents.has(at);
    const placements: readonly Placed[] = org.parents.get(at) ?? [];
    at = placements.find(({ from, until }) => from <= day && day < until)?.parent ?? null;
  }
  return false;
}

function monthOf(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
