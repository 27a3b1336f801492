import { z } from "zod";
import { STEP_STATES } from "#shared/contract/approvals";
import { mayReadRecord } from "../identity/readable.repository.ts";
import type { Viewer } from "../identity/viewer.ts";
import { rowsBy } from "../rows-by.ts";
import type { Round, RoundStep, Seat } from "./round.ts";

const StepRow = z.object({
  id: z.number(),
  record_id: z.number(),
  round: z.number(),
  position: z.number(),
  code: z.string(),
  state: z.enum(STEP_STATES),
  opened_at: z.string().nullable(),
  due_at: z.string().nullable(),
  decided_at: z.string().nullable(),
  escalated_at: z.string().nullable(),
  org_version: z.number().nullable(),
  found_day: z.number().nullable(),
});
const SeatRow = z.object({
  step_id: z.number(),
  person_id: z.number(),
  decision: z.enum(["pass", "return"]).nullable(),
  at: z.string().nullable(),
  by_person: z.number().nullable(),
  reason: z.string().nullable(),
});

const LAST_STEPS = `json_each(?1) w JOIN approval_step s ON s.record_id = w.value
  AND s.round = (SELECT max(l.round) FROM approval_step l WHERE l.record_id = w.value)`;

/** The last rounds of records, by record, where the viewer may read them; records without a round have none. */
export async function readRounds(
  db: D1Database,
  viewer: Viewer,
  recordIds: readonly number[],
): Promise<Map<number, Round>> {
  return lastRounds(db, recordIds, `JOIN record r ON r.id = s.record_id AND ${mayReadRecord(viewer)}`);
}

async function lastRounds(
  db: D1Database,
  recordIds: readonly number[],
  readable: string,
): Promise<Map<number, Round>> {
  if (recordIds.length === 0) return new Map();
  const ids = JSON.stringify(recordIds);
  const [steps, seats] = await db.batch([
    db
      .prepare(
        `SELECT s.id, s.record_id, s.round, s.position, s.code, s.state, s.opened_at, s.due_at, s.decided_at,
           s.escalated_at, s.org_version, s.found_day
         FROM ${LAST_STEPS} ${readable} ORDER BY s.record_id, s.position`,
      )
      .bind(ids),
    db
      .prepare(
        `SELECT a.step_id, a.person_id, a.decision, a.at, a.by_person, a.reason
         FROM ${LAST_STEPS} JOIN approval_assignee a ON a.step_id = s.id ORDER BY a.step_id, a.person_id`,
      )
      .bind(ids),
  ]);
  const seatsOf = rowsBy(z.array(SeatRow).parse(seats?.results), (row) => row.step_id);
  const rows = rowsBy(z.array(StepRow).parse(steps?.results), (row) => row.record_id);
  return new Map(
    [...rows].map(([recordId, of]) => [
      recordId,
      { round: of[0]?.round ?? 0, steps: of.map((row) => stepOfRow(row, seatsOf.get(row.id) ?? [])) },
    ]),
  );
}

function stepOfRow(row: z.infer<typeof StepRow>, seats: readonly z.infer<typeof SeatRow>[]): RoundStep {
  return {
    code: row.code,
    position: row.position,
    state: row.state,
    openedAt: row.opened_at,
    dueAt: row.due_at,
    decidedAt: row.decided_at,
    escalatedAt: row.escalated_at,
    foundIn:
      row.org_version === null || row.found_day === null
        ? null
        : { orgVersion: row.org_version, day: row.found_day },
    seats: seats.map((seat): Seat => ({
      personId: seat.person_id,
      decision: seat.decision,
      at: seat.at,
      by: seat.by_person,
      reason: seat.reason,
    })),
  };
}
