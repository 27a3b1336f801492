import type { UnitView } from "#shared/contract/org";

/** A unit in its place: how deep it stands, and how many units are below it. */
export type PlacedUnit = { readonly unit: UnitView; readonly depth: number; readonly below: number };

/** Units in the order of the tree. A unit whose parent is not in the list stands at the top. */
export function placeUnits(units: readonly UnitView[]): readonly PlacedUnit[] {
  const codes = new Set(units.map(({ code }) => code));
  const childrenOf = new Map<string, UnitView[]>();
  for (const unit of units) {
    const parent = unit.parent !== null && codes.has(unit.parent) ? unit.parent : "";
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), unit]);
  }
  const placed: PlacedUnit[] = [];
  const place = (parent: string, depth: number): number => {
    let count = 0;
    for (const unit of childrenOf.get(parent) ?? []) {
      const position = placed.length;
      placed.push({ unit, depth, below: 0 });
      const below = place(unit.code, depth + 1);
      placed[position] = { unit, depth, below };
      count += below + 1;
    }
    return count;
  };
  place("", 0);
  return placed;
}
