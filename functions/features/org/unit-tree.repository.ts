import { z } from "zod";
import { closeNewUnits } from "../closing/closed-stretch.repository.ts";
import { dropRollupsFrom } from "../facts/rollups.repository.ts";
import { jsonPieces } from "../json-pieces.ts";
import { closureOf, type ClosureRow } from "./closure.ts";
import { firstClosureChange } from "./first-changed-day.ts";
import type { Placement } from "./placement.ts";
import { type OrgUnit, placementsOf, type UnitTree } from "./unit-tree.ts";

const UnitRow = z.object({ id: z.number(), code: z.string(), name: z.string(), level: z.string() });
const PlacementRow = z.object({
  unit_id: z.number(),
  parent_id: z.number().nullable(),
  from_day: z.number(),
  until_day: z.number(),
});
const CodeRow = z.object({ code: z.string() });
const IdRow = z.object({ id: z.number() });

/** All units with their placements; of the codes in `codes`, those that people have. */
export async function readUnitTree(db: D1Database, codes: readonly string[]): Promise<UnitTree> {
  const results = await db.batch([
    db.prepare("SELECT id, code, name, level FROM unit ORDER BY id"),
    db.prepare(
      "SELECT unit_id, parent_id, from_day, until_day FROM unit_placement ORDER BY unit_id, from_day",
    ),
    db
      .prepare("SELECT p.code FROM json_each(?) w JOIN person p ON p.code = w.value")
      .bind(JSON.stringify([...new Set(codes)])),
    db.prepare("SELECT coalesce(max(id), 0) + 1 AS id FROM unit"),
  ]);
  const placements = new Map<number, Placement[]>();
  for (const row of z.array(PlacementRow).parse(results[1]?.results)) {
    const placement = { parentId: row.parent_id, from: row.from_day, until: row.until_day };
    const list = placements.get(row.unit_id);
    if (list) list.push(placement);
    else placements.set(row.unit_id, [placement]);
  }
  const units = z.array(UnitRow).parse(results[0]?.results);
  const taken = z.array(CodeRow).parse(results[2]?.results);
  return {
    byCode: new Map(
      units.map((unit) => [unit.code.toLowerCase(), { ...unit, placements: placements.get(unit.id) ?? [] }]),
    ),
    personCodes: new Set(taken.map((row) => row.code.toLowerCase())),
    nextId: IdRow.parse(results[3]?.results[0]).id,
  };
}

/**
 * The statements that bring units, placements and the closure from one tree to another, and move the organisation's
 * version; none when nothing changed. To stand in one batch with a guard on that version.
 */
export function unitStatements(
  db: D1Database,
  before: Pick<UnitTree, "byCode">,
  after: Pick<UnitTree, "byCode">,
): D1PreparedStatement[] {
  const changed = [...after.byCode].flatMap(([key, unit]) => (before.byCode.get(key) === unit ? [] : [unit]));
  if (changed.length === 0) return [];
  const units = changed.map((unit) => [unit.id, unit.code, unit.name, unit.level]);
  const old = new Map(closureOf(placementsOf(before)).map((row) => [closureKey(row), row]));
  const present = new Map(closureOf(placementsOf(after)).map((row) => [closureKey(row), row]));
  const gone = [...old].flatMap(([key, row]) => (present.has(key) ? [] : [row]));
  const come = [...present].flatMap(([key, row]) => (old.has(key) ? [] : [row]));
  const firstDay = firstClosureChange(gone, come);
  const closure = "SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)";
  return [
    db
      .prepare(
        `INSERT INTO unit (id, code, name, level)
         SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?) WHERE true
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, level = excluded.level`,
      )
      .bind(JSON.stringify(units)),
    db
      .prepare("DELETE FROM unit_placement WHERE unit_id IN (SELECT value FROM json_each(?))")
      .bind(JSON.stringify(changed.map((unit) => unit.id))),
    db
      .prepare(
        `INSERT INTO unit_placement (unit_id, from_day, until_day, parent_id)
         SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)`,
      )
      .bind(JSON.stringify(changed.flatMap(placementValues))),
    ...jsonPieces(gone.map(closureValues)).map((piece) =>
      db
        .prepare(`DELETE FROM unit_closure WHERE (ancestor_id, unit_id, from_day, until_day) IN (${closure})`)
        .bind(piece),
    ),
    ...jsonPieces(come.map(closureValues)).map((piece) =>
      db
        .prepare(`INSERT INTO unit_closure (ancestor_id, unit_id, from_day, until_day) ${closure}`)
        .bind(piece),
    ),
    ...closeNewUnits(
      db,
      changed.flatMap((unit) => (before.byCode.has(unit.code.toLowerCase()) ? [] : [unit.id])),
    ),
    ...(firstDay === null ? [] : [dropRollupsFrom(db, firstDay)]),
    db.prepare("UPDATE company SET org_version = org_version + 1"),
  ];
}

function placementValues(unit: OrgUnit): (number | null)[][] {
  return unit.placements.map((placement) => [unit.id, placement.from, placement.until, placement.parentId]);
}

function closureValues(row: ClosureRow): number[] {
  return [row.ancestorId, row.unitId, row.from, row.until];
}

function closureKey(row: ClosureRow): string {
  return closureValues(row).join(" ");
}
