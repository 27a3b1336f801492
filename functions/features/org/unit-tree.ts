import type { Placement, Placements } from "./placement.ts";

export type OrgUnit = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly placements: readonly Placement[];
};

/** All units while rows are applied to them one after another. Keys are lower case. */
export type UnitTree = {
  readonly byCode: Map<string, OrgUnit>;
  /** Codes that a unit cannot have, because a person has them. */
  readonly personCodes: ReadonlySet<string>;
  nextId: number;
};

/** The placements of all units by unit id. */
export function placementsOf(tree: Pick<UnitTree, "byCode">): Placements {
  return new Map([...tree.byCode.values()].map((unit) => [unit.id, unit.placements]));
}
