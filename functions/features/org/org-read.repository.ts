import { z } from "zod";
import { type Day, isoFromDay } from "#shared/calendar/day";
import type { PersonView, UnitView } from "#shared/contract/org";
import { maySeeUnit, superiorOver } from "../identity/readable.repository.ts";
import type { Viewer } from "../identity/viewer.ts";

const UnitRow = z.object({
  code: z.string(),
  name: z.string(),
  level: z.string(),
  parent: z.string().nullable(),
});

/**
 * Units the viewer may see, with the parent of today where the viewer may see that too; of another day, if one is given,
 * and then only units that were there.
 */
export async function listUnits(
  db: D1Database,
  viewer: Viewer,
  text: string,
  on: Day | null,
): Promise<UnitView[]> {
  const { results } = await db
    .prepare(
      `SELECT u.code, u.name, u.level, a.code AS parent FROM unit u
       LEFT JOIN unit_placement p ON p.unit_id = u.id AND p.from_day <= ?2 AND ?2 < p.until_day
       LEFT JOIN unit a ON a.id = p.parent_id AND ${maySeeUnit(viewer, "a.id")}
       WHERE ${maySeeUnit(viewer, "u.id")}
         AND (?1 = '' OR instr(lower(u.code), lower(?1)) > 0 OR instr(lower(u.name), lower(?1)) > 0)
         AND (?3 IS NULL OR p.unit_id IS NOT NULL)
       ORDER BY u.code`,
    )
    .bind(text, on ?? viewer.today, on)
    .all();
  return z.array(UnitRow).parse(results);
}

const PersonRow = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  joined_day: z.number(),
  confirmed_day: z.number().nullable(),
  left_day: z.number().nullable(),
});

/** People the viewer may see: itself, and those posted today in units under a right. */
export async function listPeople(
  db: D1Database,
  viewer: Viewer,
  text: string,
  limit: number,
): Promise<PersonView[]> {
  const { results } = await db
    .prepare(
      `SELECT e.code, e.name, u.code AS unit, e.joined_day, e.confirmed_day, e.left_day FROM person e
       LEFT JOIN posting o ON o.person_id = e.id AND o.from_day <= ${viewer.today} AND ${viewer.today} < o.until_day
       LEFT JOIN unit u ON u.id = o.unit_id
       WHERE (e.id = ${viewer.personId} OR ${superiorOver(viewer, "o.unit_id")})
         AND (?1 = '' OR instr(lower(e.code), lower(?1)) > 0 OR instr(lower(e.name), lower(?1)) > 0)
       ORDER BY e.code LIMIT ?2`,
    )
    .bind(text, limit)
    .all();
  return z
    .array(PersonRow)
    .parse(results)
    .map((row) => ({
      code: row.code,
      name: row.name,
      unit: row.unit,
      joinedOn: isoFromDay(row.joined_day),
      confirmedOn: isoOrNull(row.confirmed_day),
      leftOn: isoOrNull(row.left_day),
    }));
}

function isoOrNull(day: number | null): string | null {
  return day === null ? null : isoFromDay(day);
}
