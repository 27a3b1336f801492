import { changedSeats, changedSteps, type EventWrite, type RoundWrite } from "./round-write.ts";

/**
 * The statements that write rounds and what happened to their records; none for none. To stand after the records. The
 * batch fails with `step_moved` where somebody else has moved a round since it was read.
 */
export function roundStatements(
  db: D1Database,
  rounds: readonly RoundWrite[],
  events: readonly EventWrite[],
  at: string,
): D1PreparedStatement[] {
  return [
    ...(rounds.length > 0 ? [guardRounds(db, rounds), ...stepStatements(db, rounds)] : []),
    ...(events.length > 0 ? [eventStatement(db, events, at)] : []),
  ];
}

/** The statement that closes whatever is open of records, by their ids. */
export function closeSteps(db: D1Database, recordIds: readonly number[]): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE approval_step SET state = 'waiting'
       WHERE state = 'open' AND record_id IN (SELECT value FROM json_each(?))`,
    )
    .bind(JSON.stringify(recordIds));
}

/** How SQL finds the step of a row `w.value` that begins with form, number, round and position. */
const STEP_OF_ROW = `json_each(?) w CROSS JOIN record r ON r.form_id = w.value ->> 0 AND r.number = w.value ->> 1
  CROSS JOIN approval_step s ON s.record_id = r.id AND s.round = w.value ->> 2 AND s.position = w.value ->> 3`;

/** Counts what only a decision or a new round moves; whoever finds people again under one organisation finds the same. */
function guardRounds(db: D1Database, rounds: readonly RoundWrite[]): D1PreparedStatement {
  const expected = rounds.flatMap(({ before }) => {
    if (before === null) return [];
    const steps = before.round?.steps ?? [];
    const decided = steps.flatMap(({ seats }) => seats).filter(({ decision }) => decision !== null).length;
    const open = steps.filter(({ state }) => state === "open").length;
    return [[before.recordId, before.round?.round ?? 0, decided, open]];
  });
  return db
    .prepare(
      `INSERT INTO batch_guard (step_current)
       SELECT 0 FROM json_each(?) w
       LEFT JOIN approval_step s ON s.record_id = w.value ->> 0
       LEFT JOIN approval_assignee a ON a.step_id = s.id
       GROUP BY w.key
       HAVING coalesce(max(s.round), 0) IS NOT w.value ->> 1
         OR count(a.decision) FILTER (WHERE s.round = w.value ->> 1) IS NOT w.value ->> 2
         OR count(DISTINCT iif(s.state = 'open', s.id, NULL)) IS NOT w.value ->> 3`,
    )
    .bind(JSON.stringify(expected));
}

function stepStatements(db: D1Database, rounds: readonly RoundWrite[]): D1PreparedStatement[] {
  const steps = rounds.flatMap((write) =>
    changedSteps(write).map((step) => [
      write.formId,
      write.number,
      write.after.round,
      step.position,
      step.code,
      step.state,
      step.openedAt,
      step.dueAt,
      step.decidedAt,
      step.escalatedAt,
      step.foundIn?.orgVersion ?? null,
      step.foundIn?.day ?? null,
    ]),
  );
  const changes = rounds.map((write) => ({ write, ...changedSeats(write) }));
  const come = changes.flatMap(({ write, come: seats }) =>
    seats.map(({ position, seat }) => [
      write.formId,
      write.number,
      write.after.round,
      position,
      seat.personId,
      seat.decision,
      seat.at,
      seat.by,
      seat.reason,
    ]),
  );
  const gone = changes.flatMap(({ write, gone: seats }) =>
    seats.map(({ position, personId }) => [
      write.formId,
      write.number,
      write.after.round,
      position,
      personId,
    ]),
  );
  return [
    db
      .prepare(
        `INSERT INTO approval_step (record_id, round, position, code, state, opened_at, due_at, decided_at, escalated_at,
           org_version, found_day)
         SELECT r.id, w.value ->> 2, w.value ->> 3, w.value ->> 4, w.value ->> 5, w.value ->> 6, w.value ->> 7,
           w.value ->> 8, w.value ->> 9, w.value ->> 10, w.value ->> 11
         FROM json_each(?) w CROSS JOIN record r ON r.form_id = w.value ->> 0 AND r.number = w.value ->> 1 WHERE true
         ON CONFLICT (record_id, round, position) DO UPDATE SET
           state = excluded.state, opened_at = excluded.opened_at, due_at = excluded.due_at,
           decided_at = excluded.decided_at, escalated_at = excluded.escalated_at, org_version = excluded.org_version,
           found_day = excluded.found_day`,
      )
      .bind(JSON.stringify(steps)),
    db
      .prepare(
        `DELETE FROM approval_assignee WHERE (step_id, person_id) IN (
           SELECT s.id, w.value ->> 4 FROM ${STEP_OF_ROW})`,
      )
      .bind(JSON.stringify(gone)),
    db
      .prepare(
        `INSERT INTO approval_assignee (step_id, person_id, decision, at, by_person, reason)
         SELECT s.id, w.value ->> 4, w.value ->> 5, w.value ->> 6, w.value ->> 7, w.value ->> 8
         FROM ${STEP_OF_ROW} WHERE true
         ON CONFLICT (step_id, person_id) DO UPDATE SET
           decision = excluded.decision, at = excluded.at, by_person = excluded.by_person, reason = excluded.reason`,
      )
      .bind(JSON.stringify(come)),
  ];
}

function eventStatement(db: D1Database, events: readonly EventWrite[], at: string): D1PreparedStatement {
  const rows = events.map(({ formId, number, revision, by, event, step, reason }) => [
    formId,
    number,
    revision,
    by,
    event,
    step,
    reason,
  ]);
  return db
    .prepare(
      `INSERT INTO record_event (record_id, revision, at, by_person, event, step, reason)
       SELECT r.id, w.value ->> 2, ?2, w.value ->> 3, w.value ->> 4, w.value ->> 5, w.value ->> 6
       FROM json_each(?1) w CROSS JOIN record r ON r.form_id = w.value ->> 0 AND r.number = w.value ->> 1
       ORDER BY w.key`,
    )
    .bind(JSON.stringify(rows), at);
}
