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

const SOMETHING_COUNTS = "(EXISTS (SELECT 1 FROM record) OR EXISTS (SELECT 1 FROM posting))";

/**
 * Starts to make all facts anew in the name of the first administrator, and keeps the numbers of some measures back until
 * that is done; nothing where nothing can count yet.
 * @param codes the measures
 */
export function rebuildStatements(
  db: D1Database,
  codes: readonly string[],
  at: string,
): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `INSERT INTO job (kind, subject, input, state, started_at, started_by, moved_at)
         SELECT 'rebuild', 'facts', '{}', 'running', ?1, min(id), ?1 FROM person WHERE ${SOMETHING_COUNTS} HAVING count(*) > 0`,
      )
      .bind(at),
    db
      .prepare(
        `UPDATE measure_state SET recounting_job = (SELECT max(id) FROM job)
         WHERE ${SOMETHING_COUNTS} AND measure_id IN (SELECT d.id FROM json_each(?) w
           JOIN definition d ON d.kind = 'measure' AND d.code = w.value)`,
      )
      .bind(JSON.stringify(codes)),
  ];
}

/** Gives the numbers of a recount free. */
export function endRecount(db: D1Database, jobId: number): D1PreparedStatement {
  return db.prepare("UPDATE measure_state SET recounting_job = NULL WHERE recounting_job = ?").bind(jobId);
}

/** Gives the numbers free that a rebuild kept back, and those of all recounts that ended badly before it began. */
export function endRebuild(db: D1Database, jobId: number): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE measure_state SET recounting_job = NULL
       WHERE recounting_job = ?1 OR recounting_job IN (SELECT id FROM job WHERE id < ?1 AND state <> 'running')`,
    )
    .bind(jobId);
}
