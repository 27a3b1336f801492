import { z } from "zod";
import { jsonPieces } from "../json-pieces.ts";
import { CLOSED_STRETCH } from "./closed-stretch.repository.ts";
import type { ClosedValue } from "./closed-values.ts";

/** What is closed, under which rules, when and by whom. */
export type NewClose = {
  readonly unitId: number;
  readonly period: string;
  readonly calendar: string;
  readonly from: number;
  readonly until: number;
  readonly rulebookVersion: number;
  readonly at: string;
  readonly by: number;
};

const THIS_CLOSE = `(SELECT id FROM period_close
  WHERE unit_id = ?1 AND from_day = ?2 AND until_day = ?3 AND state = 'closed')`;

/** The statements that close a period of a unit with everything below it, and pin its values. */
export function closeStatements(
  db: D1Database,
  close: NewClose,
  values: readonly ClosedValue[],
): D1PreparedStatement[] {
  const key = [close.unitId, close.from, close.until];
  const rows = values.map((value) => [
    value.unitId,
    value.kpiId,
    value.kpiVersion,
    value.value,
    value.numerator,
    value.denominator,
  ]);
  return [
    db
      .prepare(
        `INSERT INTO period_close (unit_id, from_day, until_day, period, calendar, state, rulebook_version, closed_at, closed_by)
         VALUES (?, ?, ?, ?, ?, 'closed', ?, ?, ?)`,
      )
      .bind(...key, close.period, close.calendar, close.rulebookVersion, close.at, close.by),
    db
      .prepare(
        `INSERT INTO closed_unit (unit_id, from_day, until_day, close_id)
         SELECT unit_id, from_day, until_day, close_id FROM (${CLOSED_STRETCH}) WHERE close_id = ${THIS_CLOSE}`,
      )
      .bind(...key),
    ...jsonPieces(rows).map((piece) =>
      db
        .prepare(
          `INSERT INTO closed_value (close_id, unit_id, kpi_id, kpi_version, value, numerator, denominator)
           SELECT ${THIS_CLOSE}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
           FROM json_each(?4)`,
        )
        .bind(...key, piece),
    ),
    moveClosing(db),
  ];
}

/** Fails the batch with `numbers_moved` unless the versions of all measures still add up to what the caller read. */
export function guardNumbers(db: D1Database, versions: number): D1PreparedStatement {
  return db
    .prepare(
      "INSERT INTO batch_guard (numbers_current) SELECT coalesce(sum(version), 0) IS ? FROM measure_state",
    )
    .bind(versions);
}

/**
 * The statements that open a closed period again, but for its adjustments on days that no other close holds: those are
 * for the caller to apply, after these. On the others they are held by the close that remains.
 */
export function reopenStatements(
  db: D1Database,
  reopening: { readonly closeId: number; readonly at: string; readonly by: number; readonly reason: string },
): D1PreparedStatement[] {
  const { closeId, at, by, reason } = reopening;
  return [
    db
      .prepare(
        `UPDATE period_close SET state = 'reopened', reopened_at = ?2, reopened_by = ?3, reason = ?4
         WHERE id = ?1 AND state = 'closed'`,
      )
      .bind(closeId, at, by, reason),
    db.prepare("DELETE FROM closed_unit WHERE close_id = ?").bind(closeId),
    db
      .prepare(
        `UPDATE adjustment SET close_id = s.close_id
         FROM (SELECT a.id, min(c.close_id) AS close_id FROM adjustment a
           JOIN closed_unit c ON c.unit_id = a.unit_id AND c.from_day <= a.day AND a.day < c.until_day
           WHERE a.close_id = ?1 GROUP BY a.id) s
         WHERE adjustment.id = s.id`,
      )
      .bind(closeId),
    moveClosing(db),
  ];
}

function moveClosing(db: D1Database): D1PreparedStatement {
  return db.prepare("UPDATE company SET closing_version = closing_version + 1");
}

const BelowRow = z.object({ code: z.string(), id: z.number(), from_day: z.number(), until_day: z.number() });
export type BelowRow = z.infer<typeof BelowRow>;

/** The units that a close would hold, with the days of each. */
export async function readUnitsToClose(
  db: D1Database,
  unitId: number,
  days: { readonly from: number; readonly until: number },
): Promise<BelowRow[]> {
  const { results } = await db
    .prepare(
      `WITH period_close (id, unit_id, from_day, until_day, state) AS (VALUES (0, ?1, ?2, ?3, 'closed'))
       SELECT u.id, u.code, s.from_day, s.until_day FROM (${CLOSED_STRETCH}) s JOIN unit u ON u.id = s.unit_id
       ORDER BY u.id, s.from_day`,
    )
    .bind(unitId, days.from, days.until)
    .all();
  return z.array(BelowRow).parse(results);
}
