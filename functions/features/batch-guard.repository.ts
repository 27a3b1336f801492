/** Fails the batch unless the rulebook and the organisation are as the caller read them. */
export function guardVersions(
  db: D1Database,
  versions: { rulebookVersion: number; orgVersion: number },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO batch_guard (rulebook_current, org_current, last_adjustment)
       SELECT rulebook_version IS ?, org_version IS ?, (SELECT coalesce(max(id), 0) FROM adjustment) FROM company`,
    )
    .bind(versions.rulebookVersion, versions.orgVersion);
}

/** Fails the batch with `closing_moved` when a period was closed or opened again since the caller read `closingVersion`. */
export function guardClosing(db: D1Database, closingVersion: number): D1PreparedStatement {
  return db
    .prepare("INSERT INTO batch_guard (closing_current) SELECT closing_version IS ? FROM company")
    .bind(closingVersion);
}

/** Empties the guard, as the last statement of a batch that asked it something. */
export function releaseGuard(db: D1Database): D1PreparedStatement {
  return db.prepare("DELETE FROM batch_guard");
}
