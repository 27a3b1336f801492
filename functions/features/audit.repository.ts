/** One audit row. `detail` must hold no personal data. */
export function auditStatement(
  db: D1Database,
  context: { at: string; by: number; action: string; subject: string; requestId: string },
  detail: Readonly<Record<string, string | number>>,
): D1PreparedStatement {
  return db
    .prepare(
      "INSERT INTO audit (at, person_id, action, subject, detail, request_id) VALUES (?, ?, ?, ?, ?, ?)",
    )
    .bind(context.at, context.by, context.action, context.subject, JSON.stringify(detail), context.requestId);
}
