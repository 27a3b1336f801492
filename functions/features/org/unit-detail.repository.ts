import { z } from "zod";
import { isoFromDay } from "#shared/calendar/day";
import type { UnitDetail } from "#shared/contract/organisation";
import { maySeePerson, maySeeUnit, superiorOver } from "../identity/readable.repository.ts";
import type { Viewer } from "../identity/viewer.ts";
import { isoUntil } from "./iso-until.ts";

const Span = { from_day: z.number(), until_day: z.number() };
const UnitRow = z.object({ id: z.number(), code: z.string(), name: z.string(), level: z.string() });
const PlacementRow = z.object({ parent: z.string().nullable(), parent_name: z.string().nullable(), ...Span });
const PersonRow = z.object({ person: z.string(), name: z.string(), role: z.string(), ...Span });
const GrantRow = z.object({
  person: z.string(),
  name: z.string(),
  role: z.enum(["lead", "manager", "admin"]),
  ...Span,
});

/**
 * A unit over time, as far as the viewer may see it: superiors that are theirs to see, their own posting, and all
 * postings where they hold a right over the unit; of the rights over it those of people they may see.
 */
export async function readUnitDetail(
  db: D1Database,
  viewer: Viewer,
  code: string,
): Promise<UnitDetail | undefined> {
  const results = await db.batch([
    db
      .prepare(
        `SELECT u.id, u.code, u.name, u.level FROM unit u WHERE u.code = ? AND ${maySeeUnit(viewer, "u.id")}`,
      )
      .bind(code),
    db
      .prepare(
        `SELECT a.code AS parent, a.name AS parent_name, l.from_day, l.until_day
         FROM unit u JOIN unit_placement l ON l.unit_id = u.id
         LEFT JOIN unit a ON a.id = l.parent_id AND ${maySeeUnit(viewer, "a.id")}
         WHERE u.code = ? ORDER BY l.from_day`,
      )
      .bind(code),
    db
      .prepare(
        `SELECT p.code AS person, p.name, o.role, o.from_day, o.until_day
         FROM unit u JOIN posting o ON o.unit_id = u.id JOIN person p ON p.id = o.person_id
         WHERE u.code = ? AND (p.id = ${viewer.personId} OR ${superiorOver(viewer, "u.id")})
         ORDER BY o.from_day, p.code`,
      )
      .bind(code),
    db
      .prepare(
        `SELECT p.code AS person, p.name, g.role, g.from_day, g.until_day
         FROM unit u JOIN role_grant g ON g.unit_id = u.id JOIN person p ON p.id = g.person_id
         WHERE u.code = ? AND ${maySeePerson(viewer, "p.id")} ORDER BY g.from_day, p.code, g.role`,
      )
      .bind(code),
  ]);
  const unit = UnitRow.optional().parse(results[0]?.results[0]);
  if (!unit) return undefined;
  const placements = z.array(PlacementRow).parse(results[1]?.results);
  const postings = z.array(PersonRow).parse(results[2]?.results);
  const grants = z.array(GrantRow).parse(results[3]?.results);
  return {
    code: unit.code,
    name: unit.name,
    level: unit.level,
    placements: placements.map(({ parent, parent_name: parentName, ...span }) => ({
      parent,
      parentName,
      ...spanOf(span),
    })),
    postings: postings.map(({ person, name, role, ...span }) => ({ person, name, role, ...spanOf(span) })),
    grants: grants.map(({ person, name, role, ...span }) => ({ person, name, role, ...spanOf(span) })),
  };
}

function spanOf({ from_day, until_day }: { readonly from_day: number; readonly until_day: number }) {
  return { from: isoFromDay(from_day), until: isoUntil(until_day) };
}
