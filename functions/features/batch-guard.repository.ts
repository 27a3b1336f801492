/** Fails the batch unless the rulebook and the organisation are as the caller read them. */
export function guardVersions(
  db: D1Database,
  versions: { rulebookVersion: number; orgVersion: number },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO batch_guard (rulebook_current, org_current)
       SELECT rulebook_version IS ?, org_version IS ? FROM company`,
    )
    .bind(versions.rulebookVersion, versions.orgVersion);
}

/** Empties the guard, as the last statement of a batch that asked it something. */
export function releaseGuard(db: D1Database): D1PreparedStatement {
  return db.prepare("DELETE FROM batch_guard");
}
