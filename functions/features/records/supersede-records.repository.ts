/** The statements that keep what is about to be replaced: bodies as revisions, with their reasons. */
export function supersedeStatements(db: D1Database, updatedIds: string): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `INSERT INTO record_revision (record_id, revision, body, at, by_person, reason)
         SELECT r.id, r.revision, r.body, r.updated_at, r.updated_by, w.reason
         FROM json_each(?) i JOIN record r ON r.id = i.value LEFT JOIN record_reason w ON w.record_id = r.id`,
      )
      .bind(updatedIds),
    db
      .prepare("DELETE FROM record_reason WHERE record_id IN (SELECT value FROM json_each(?))")
      .bind(updatedIds),
  ];
}

/** Says why the revisions that are about to be written are, where somebody said. */
export function reasonStatements(
  db: D1Database,
  updates: readonly { readonly id: number | null; readonly reason: string | null }[],
): D1PreparedStatement[] {
  const reasons = updates.flatMap(({ id, reason }) => (reason === null ? [] : [[id, reason]]));
  if (reasons.length === 0) return [];
  return [
    db
      .prepare(
        "INSERT INTO record_reason (record_id, reason) SELECT value ->> 0, value ->> 1 FROM json_each(?)",
      )
      .bind(JSON.stringify(reasons)),
  ];
}
