import type { Fact } from "./facts-of-record.ts";

/** A fact with what it comes from: a record's id, or a person's for an event of the organisation. */
export type SourcedFact = { readonly fact: Fact; readonly sourceId: number };

/** What must go and what must come to get from some facts to others. */
export function factDifference(
  before: readonly SourcedFact[],
  after: readonly SourcedFact[],
): { readonly gone: SourcedFact[]; readonly come: SourcedFact[] } {
  const old = new Set(before.map(textOf));
  const present = new Set(after.map(textOf));
  return {
    gone: before.filter((fact) => !present.has(textOf(fact))),
    come: after.filter((fact) => !old.has(textOf(fact))),
  };
}

/** Facts less those that go and with those that come. */
export function factsAfter(
  facts: readonly SourcedFact[],
  { gone, come }: { readonly gone: readonly SourcedFact[]; readonly come: readonly SourcedFact[] },
): SourcedFact[] {
  const left = new Set(gone.map(textOf));
  return [...facts.filter((fact) => !left.has(textOf(fact))), ...come];
}

function textOf({ fact, sourceId }: SourcedFact): string {
  return `${fact.measureId} ${fact.unitId} ${fact.day} ${sourceId} ${fact.personId} ${fact.value}`;
}
