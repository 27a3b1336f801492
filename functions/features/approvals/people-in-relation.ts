import type { Relation } from "#shared/rulebook/form-definition";

/** Who leads and who is posted where today, people who have left not counted. */
export type Standing = {
  /** By unit: itself, then the units above it, up to the top. */
  readonly chains: ReadonlyMap<number, readonly { readonly id: number; readonly code: string }[]>;
  /** By unit: who leads or manages it. */
  readonly leaders: ReadonlyMap<number, readonly number[]>;
  readonly admins: readonly number[];
  readonly posted: readonly { readonly personId: number; readonly unitId: number; readonly role: string }[];
};

/** Where a record stands: its unit and those above it, nearest first, and whose it is. */
export type RecordPlace = { readonly chain: readonly number[]; readonly ownerId: number };

/**
 * Who stands in a relation to a record, its owner left out; ids in order, each once. Above the last led unit the
 * superiors are the company's admins; a role that nobody has upwards, or a post that nobody holds, has nobody.
 */
export function peopleIn(relation: Relation, place: RecordPlace, standing: Standing): number[] {
  if ("superior" in relation) {
    const led = place.chain
      .map((unitId) => without(place.ownerId, standing.leaders.get(unitId) ?? []))
      .filter((leaders) => leaders.length > 0);
    return led[relation.superior - 1] ?? without(place.ownerId, standing.admins);
  }
  const role = "role" in relation ? relation.role : relation.post;
  const inRole = standing.posted.filter((posting) => posting.role === role);
  const of = (postings: typeof inRole): number[] =>
    without(
      place.ownerId,
      postings.map(({ personId }) => personId),
    );
  if ("post" in relation) return of(inRole);
  for (const unitId of place.chain) {
    const here = of(inRole.filter((posting) => posting.unitId === unitId));
    if (here.length > 0) return here;
  }
  return [];
}

function without(ownerId: number, people: readonly number[]): number[] {
  return [...new Set(people)].filter((id) => id !== ownerId).toSorted((a, b) => a - b);
}
