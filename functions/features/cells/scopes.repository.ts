import { z } from "zod";
import { maySeeUnit, superiorOver } from "../identity/readable.repository.ts";
import { unitsAbove } from "../identity/units-above.repository.ts";
import type { Viewer } from "../identity/viewer.ts";

const Units = z.array(z.tuple([z.number(), z.string()]));
const ScopeRow = z.object({
  asked: z.string(),
  code: z.string(),
  name: z.string(),
  unit_id: z.number().nullable(),
  person_id: z.number().nullable(),
  units: z.string().transform((json) => Units.parse(JSON.parse(json))),
  readable: z.number(),
});
export type ScopeRow = z.infer<typeof ScopeRow>;

const BARE = "SELECT s.code, s.unit_id, s.person_id FROM scope_code s";

function scopeColumns(viewer: Viewer): string {
  const person = `(SELECT o.unit_id FROM posting o WHERE o.person_id = s.person_id
    ORDER BY o.from_day <= ${viewer.today} DESC, o.from_day DESC LIMIT 1)`;
  return `w.value AS asked, s.code, coalesce(u.name, p.name) AS name, s.unit_id, s.person_id,
    ${unitsAbove(`coalesce(s.unit_id, ${person})`, viewer.today)} AS units,
    CASE WHEN s.unit_id IS NOT NULL
      THEN ${maySeeUnit(viewer, "s.unit_id")}
      ELSE s.person_id = ${viewer.personId} OR ${superiorOver(viewer, person)} END AS readable`;
}

const NAMED = "LEFT JOIN unit u ON u.id = s.unit_id LEFT JOIN person p ON p.id = s.person_id";

/** Units and people behind texts: by code, by exact name, and numbers by a zero-padded code. Constant queries. */
export async function findScopes(
  db: D1Database,
  viewer: Viewer,
  asked: { texts: readonly string[]; numbers: readonly string[] },
): Promise<{ byCode: ScopeRow[]; byName: ScopeRow[]; byNumber: ScopeRow[] }> {
  const texts = JSON.stringify(asked.texts);
  const columns = scopeColumns(viewer);
  const results = await db.batch([
    db
      .prepare(`SELECT ${columns} FROM json_each(?) w JOIN scope_code s ON s.code = w.value ${NAMED}`)
      .bind(texts),
    db
      .prepare(
        `SELECT ${columns} FROM json_each(?) w JOIN unit n ON n.name = w.value JOIN scope_code s ON s.code = n.code ${NAMED}
         UNION ALL
         SELECT ${columns} FROM json_each(?1) w JOIN person n ON n.name = w.value JOIN scope_code s ON s.code = n.code ${NAMED}`,
      )
      .bind(texts),
    db
      .prepare(
        `SELECT ${columns} FROM json_each(?) w
         JOIN (${BARE} WHERE s.code NOT GLOB '*[^0-9]*') s ON ltrim(s.code, '0') = ltrim(w.value, '0') ${NAMED}`,
      )
      .bind(JSON.stringify(asked.numbers)),
  ]);
  const [byCode, byName, byNumber] = results.map((result) => z.array(ScopeRow).parse(result.results));
  return { byCode: byCode ?? [], byName: byName ?? [], byNumber: byNumber ?? [] };
}

/** Codes of units that the viewer may see, to suggest one that was meant. */
export async function readableUnitCodes(db: D1Database, viewer: Viewer, limit: number): Promise<string[]> {
  const { results } = await db
    .prepare(`SELECT u.code FROM unit u WHERE ${maySeeUnit(viewer, "u.id")} ORDER BY u.code LIMIT ?`)
    .bind(limit)
    .all();
  return z
    .array(z.object({ code: z.string() }))
    .parse(results)
    .map((row) => row.code);
}
