import { grantedUnitIds, type Viewer } from "./viewer.ts";

/**
 * SQL that is 1 where a viewer holds a right today over the unit in `column`, with its parameters.
 * The viewer's parameters are numbers that we made ourselves, so they may stand in the text.
 */
export function superiorOver(viewer: Viewer, column: string): string {
  if (viewer.isAdmin) return "1";
  const units = grantedUnitIds(viewer);
  if (units.length === 0) return "0";
  return `${column} IN (SELECT cl.unit_id FROM unit_closure cl WHERE cl.ancestor_id IN (${units.join(",")})
    AND cl.from_day <= ${viewer.today} AND ${viewer.today} < cl.until_day)`;
}

/** SQL that is 1 where a viewer may close and reopen periods of the unit in `column`: managers of it or above, admins. */
export function mayCloseUnit(viewer: Viewer, column: string): string {
  const grants = viewer.grants.filter(({ role }) => role !== "lead");
  return superiorOver({ ...viewer, grants }, column);
}

/** SQL that is 1 where a viewer may be told of the person in `column`: themselves, and who is posted under a right. */
export function maySeePerson(viewer: Viewer, column: string): string {
  return `(${column} = ${viewer.personId} OR ${superiorOver(
    viewer,
    `(SELECT o.unit_id FROM posting o WHERE o.person_id = ${column}
      AND o.from_day <= ${viewer.today} AND ${viewer.today} < o.until_day)`,
  )})`;
}

/** SQL that is true where a viewer may see the unit in `column`: the own posting, and the units under a right. */
export function maySeeUnit(viewer: Viewer, column: string): string {
  return `(${column} = ${viewer.postedUnit?.id ?? 0} OR ${superiorOver(viewer, column)})`;
}

/** SQL that is true where a viewer may read a record aliased `r`: the own ones, and those of units under a right. */
export function mayReadRecord(viewer: Viewer): string {
  return `(r.person_id = ${viewer.personId} OR ${superiorOver(viewer, "r.unit_id")})`;
}
