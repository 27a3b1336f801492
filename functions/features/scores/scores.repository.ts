/** The statements that keep a superior's score of a record, in place of one there was, and tell of it. */
export function scoreStatements(
  db: D1Database,
  scored: {
    readonly recordId: number;
    readonly revision: number;
    readonly score: number;
    readonly comment: string | null;
  },
  { by, at }: { readonly by: number; readonly at: string },
): D1PreparedStatement[] {
  const { recordId, revision, score, comment } = scored;
  return [
    db
      .prepare(
        `INSERT INTO record_score (record_id, score, comment, by_person, at) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (record_id) DO UPDATE SET score = ?2, comment = ?3, by_person = ?4, at = ?5`,
      )
      .bind(recordId, score, comment, by, at),
    db
      .prepare(
        `INSERT INTO record_event (record_id, revision, at, by_person, event, step, reason)
         VALUES (?, ?, ?, ?, 'scored', NULL, ?)`,
      )
      .bind(recordId, revision, at, by, comment),
  ];
}
