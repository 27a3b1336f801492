import { z } from "zod";
import { isoFromDay } from "#shared/calendar/day";
import type { PersonDetail } from "#shared/contract/organisation";
import { maySeeUnit, superiorOver } from "../identity/readable.repository.ts";
import type { Viewer } from "../identity/viewer.ts";
import { isoUntil } from "./iso-until.ts";

const Span = { from_day: z.number(), until_day: z.number() };
const PersonRow = z.object({
  id: z.number(),
  code: z.string(),
  name: z.string(),
  joined_day: z.number(),
  confirmed_day: z.number().nullable(),
  left_day: z.number().nullable(),
});
const PostingRow = z.object({ unit: z.string(), unit_name: z.string(), role: z.string(), ...Span });
const GrantRow = z.object({
  role: z.enum(["lead", "manager", "admin"]),
  unit: z.string().nullable(),
  unit_name: z.string().nullable(),
  ...Span,
});

/**
 * A person over time: themselves, or somebody in a unit under a right, today or at last. Others are told only of
 * postings in units that they may see; and rights are told of only over such units, because one that has not begun, or
 * has ended, shows nothing of its unit.
 */
export async function readPersonDetail(
  db: D1Database,
  viewer: Viewer,
  code: string,
): Promise<PersonDetail | undefined> {
  const unit = `(SELECT o.unit_id FROM posting o WHERE o.person_id = e.id
    ORDER BY o.from_day <= ${viewer.today} DESC, o.from_day DESC LIMIT 1)`;
  const own = `e.id = ${viewer.personId}`;
  const results = await db.batch([
    db
      .prepare(
        `SELECT e.id, e.code, e.name, e.joined_day, e.confirmed_day, e.left_day FROM person e
         WHERE e.code = ? AND (${own} OR ${superiorOver(viewer, unit)})`,
      )
      .bind(code),
    db
      .prepare(
        `SELECT u.code AS unit, u.name AS unit_name, o.role, o.from_day, o.until_day
         FROM person e JOIN posting o ON o.person_id = e.id JOIN unit u ON u.id = o.unit_id
         WHERE e.code = ? AND (${own} OR ${maySeeUnit(viewer, "u.id")}) ORDER BY o.from_day`,
      )
      .bind(code),
    db
      .prepare(
        `SELECT g.role, u.code AS unit, u.name AS unit_name, g.from_day, g.until_day
         FROM person e JOIN role_grant g ON g.person_id = e.id LEFT JOIN unit u ON u.id = g.unit_id
         WHERE e.code = ? AND ((${own} AND g.unit_id IS NULL) OR ${maySeeUnit(viewer, "g.unit_id")})
         ORDER BY g.from_day, g.role, u.code`,
      )
      .bind(code),
  ]);
  const person = PersonRow.optional().parse(results[0]?.results[0]);
  if (!person) return undefined;
  return {
    code: person.code,
    name: person.name,
    joinedOn: isoFromDay(person.joined_day),
    confirmedOn: isoOrNull(person.confirmed_day),
    leftOn: isoOrNull(person.left_day),
    postings: z
      .array(PostingRow)
      .parse(results[1]?.results)
      .map(({ unit_name: unitName, from_day, until_day, ...row }) => ({
        ...row,
        unitName,
        from: isoFromDay(from_day),
        until: isoUntil(until_day),
      })),
    grants: z
      .array(GrantRow)
      .parse(results[2]?.results)
      .map(({ unit_name: unitName, from_day, until_day, ...row }) => ({
        ...row,
        unitName,
        from: isoFromDay(from_day),
        until: isoUntil(until_day),
      })),
  };
}

function isoOrNull(day: number | null): string | null {
  return day === null ? null : isoFromDay(day);
}
