/** What to count anew: a measure, over records and events from a day on. */
export type Recount = {
  readonly code: string;
  readonly measureId: number;
  readonly fromDay: number;
  /** Who started it, and when. */
  readonly personId: number;
  readonly at: string;
};

/**
 * Starts to count a measure anew and keeps its numbers back until that is done; where no record and no person could
 * count from that day on, it is done at once.
 */
export function recountStatements(db: D1Database, recount: Recount): D1PreparedStatement[] {
  const { code, measureId, fromDay, at, personId } = recount;
  return [
    db
      .prepare(
        `INSERT INTO job (kind, subject, input, detail, state, started_at, started_by, moved_at)
         SELECT 'recount', ?1, ?2, '{}', iif(EXISTS (SELECT 1 FROM record WHERE day >= ?3)
           OR EXISTS (SELECT 1 FROM person WHERE max(joined_day, ifnull(confirmed_day, 0), ifnull(left_day, 0)) >= ?3),
           'running', 'done'), ?4, ?5, ?4`,
      )
      .bind(`measure ${code}`, JSON.stringify({ measureId, fromDay }), fromDay, at, personId),
    db
      .prepare(
        `UPDATE measure_state SET version = version + 1,
           recounting_job = (SELECT id FROM job WHERE id = (SELECT max(id) FROM job) AND state = 'running')
         WHERE measure_id = ?`,
      )
      .bind(measureId),
  ];
}

/** Gives the numbers of a recount free. */
export function endRecount(db: D1Database, jobId: number): D1PreparedStatement {
  return db.prepare("UPDATE measure_state SET recounting_job = NULL WHERE recounting_job = ?").bind(jobId);
}

/** Gives the numbers free of all recounts that ended badly before a job began. */
export function endRecountsBefore(db: D1Database, jobId: number): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE measure_state SET recounting_job = NULL
       WHERE recounting_job IN (SELECT id FROM job WHERE id < ? AND state <> 'running')`,
    )
    .bind(jobId);
}
