import { dayOf, type Day, isoFromDay } from "#shared/calendar/day";
import type { Refusal } from "#shared/import/refusal";
import type { UnitRow } from "#shared/import/read-row";
import { type Applied, refuse } from "./applied.ts";
import { placedFrom, placementOn, walkUp } from "./placement.ts";
import { type OrgUnit, placementsOf, type UnitTree } from "./unit-tree.ts";

/** When a unit begins of which nobody says when. */
const FIRST_DAY: Day = dayOf(1900, 1, 1);

/**
 * Adds or changes one unit in the tree. Without `from`, a new unit begins in 1900, or with its parent; a unit that is
 * there moves only from a day that is given. The same row again changes nothing.
 */
export function applyUnitRow(tree: UnitTree, row: UnitRow): Applied {
  const known = tree.byCode.get(row.code.toLowerCase());
  const parent = row.parent ? tree.byCode.get(row.parent.toLowerCase()) : undefined;
  if (row.parent && row.parent.toLowerCase() === row.code.toLowerCase()) {
    return refuse("parent", "parent-is-itself", { code: row.code });
  }
  if (row.parent && !parent) return refuse("parent", "unknown-unit", { column: "parent", value: row.parent });
  return known ? changeUnit(tree, known, parent, row) : addUnit(tree, parent, row);
}

function addUnit(tree: UnitTree, parent: OrgUnit | undefined, row: UnitRow): Applied {
  if (tree.personCodes.has(row.code.toLowerCase()))
    return refuse("code", "code-of-person", { code: row.code });
  if (row.parent === undefined) return neededForNew(row, "parent");
  if (row.level === undefined) return neededForNew(row, "level");
  if (row.name === undefined) return neededForNew(row, "name");
  const parentStart = parent?.placements[0]?.from ?? FIRST_DAY;
  const from = row.from ?? Math.max(FIRST_DAY, parentStart);
  if (parent && from < parentStart) return startsLater(parent, parentStart);
  const unit: OrgUnit = {
    id: tree.nextId,
    code: row.code,
    name: row.name,
    level: row.level,
    placements: placedFrom([], from, parent?.id ?? null),
  };
  tree.nextId += 1;
  tree.byCode.set(unit.code.toLowerCase(), unit);
  return { ok: true, value: "added" };
}

function changeUnit(tree: UnitTree, known: OrgUnit, parent: OrgUnit | undefined, row: UnitRow): Applied {
  const labelled = { ...known, name: row.name ?? known.name, level: row.level ?? known.level };
  const placements =
    row.parent === undefined ? known.placements : moved(tree, known, parent, row.from ?? null);
  if ("reason" in placements) return { ok: false, reason: placements };
  const changes =
    labelled.name !== known.name || labelled.level !== known.level || placements !== known.placements;
  if (changes) tree.byCode.set(known.code.toLowerCase(), { ...labelled, placements });
  return { ok: true, value: changes ? "changed" : "unchanged" };
}

/** The placements after the move; the same list when it is no move. */
function moved(
  tree: UnitTree,
  unit: OrgUnit,
  parent: OrgUnit | undefined,
  from: Day | null,
): OrgUnit["placements"] | Refusal {
  const parentId = parent?.id ?? null;
  const inForce = from === null ? unit.placements.at(-1) : placementOn(unit.placements, from);
  if (inForce?.parentId === parentId) return unit.placements;
  if (from === null) {
    const present = [...tree.byCode.values()].find((other) => other.id === inForce?.parentId)?.code ?? "–";
    return refuse("from", "move-needs-day", { code: unit.code, parent: present }).reason;
  }
  const parentStart = parent?.placements[0]?.from ?? from;
  if (parent && from < parentStart) return startsLater(parent, parentStart).reason;
  const placements = placedFrom(unit.placements, from, parentId);
  const until = placementOn(placements, from)?.until ?? from;
  const above = parent ? walkUp(placementsOf(tree), parent.id, from, until) : [];
  if (above.some((stay) => stay.unitId === unit.id)) {
    return refuse("parent", "parent-below", { code: unit.code, parent: parent?.code ?? "" }).reason;
  }
  return placements;
}

function neededForNew(row: UnitRow, column: string) {
  return refuse(column, "needed-for-new", { code: row.code, column });
}

function startsLater(parent: OrgUnit, start: Day) {
  return refuse("from", "parent-starts-later", { parent: parent.code, day: isoFromDay(start) });
}
