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

/** SQL for the people whom a viewer stands in for today. */
export function standsInFor({ personId, today }: Viewer): string {
  return `SELECT g.person_id FROM delegation g
    WHERE g.delegate_id = ${personId} AND g.from_day <= ${today} AND ${today} < g.until_day`;
}

/**
 * SQL that is true where a viewer may read a record aliased `r`: the own ones, those of units under a right, and those
 * whose approval has passed or passes by the viewer, in the place of another as well.
 */
export function mayReadRecord(viewer: Viewer): string {
  const own = `r.person_id = ${viewer.personId}`;
  if (viewer.isAdmin) return `(${own} OR 1)`;
  return `(${own} OR ${superiorOver(viewer, "r.unit_id")} OR r.id IN (${decidedRecords(viewer)}))`;
}

/** SQL for the ids of the records whose approval has passed or passes by the viewer, in the place of another as well. */
export function decidedRecords(viewer: Viewer): string {
  const seat = "SELECT s.record_id FROM approval_assignee a JOIN approval_step s ON s.id = a.step_id WHERE";
  return `${seat} a.person_id = ${viewer.personId} UNION ALL ${seat} a.by_person = ${viewer.personId}
    UNION ALL ${seat} a.decision IS NULL AND s.state = 'open' AND a.person_id IN (${standsInFor(viewer)})`;
}

/**
 * SQL for the code of the open step of a record aliased `r` that waits for the viewer, or for somebody the viewer
 * stands in for; null where none does, and on the viewer's own records.
 */
export function waitingStep(viewer: Viewer): string {
  return `iif(r.person_id = ${viewer.personId}, NULL, (
    SELECT s.code FROM approval_step s JOIN approval_assignee a ON a.step_id = s.id AND a.decision IS NULL
    WHERE s.record_id = r.id AND s.state = 'open'
      AND (a.person_id = ${viewer.personId} OR a.person_id IN (${standsInFor(viewer)}))
    ORDER BY s.position LIMIT 1))`;
}
