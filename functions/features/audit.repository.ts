import type { AuditAction, AuditDetails } from "#shared/contract/audit";

/** Who does what to what, when and under which request; nobody is the clock. */
export type AuditedAct = {
  readonly at: string;
  readonly by: number | null;
  readonly action: AuditAction;
  readonly subject: string;
  readonly requestId: string;
};

/**
 * One audit row, in nobody's name for the clock. `detail` must hold no personal data. In a batch that `guardVersions` began, `held` is added to it: how
 * many facts the batch has held back as adjustments, because their days are closed.
 */
export function auditStatement(
  db: D1Database,
  context: AuditedAct,
  detail: AuditDetails,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO audit (at, person_id, action, subject, detail, request_id)
       SELECT ?1, ?2, ?3, ?4, iif(held = 0, ?5, json_set(?5, '$.held', held)), ?6
       FROM (SELECT count(*) AS held FROM adjustment WHERE id > (SELECT max(last_adjustment) FROM batch_guard))`,
    )
    .bind(context.at, context.by, context.action, context.subject, JSON.stringify(detail), context.requestId);
}
