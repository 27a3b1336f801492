import type { PeriodView } from "#shared/contract/closing";
import type { Deps } from "../../deps.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { auditStatement } from "../audit.repository.ts";
import { guardClosing, guardVersions, releaseGuard } from "../batch-guard.repository.ts";
import { applyAdjustments } from "../facts/closed-facts.repository.ts";
import type { Viewer } from "../identity/viewer.ts";
import { reopenStatements } from "./close-statements.repository.ts";
import { readClose, readUnitWithChildren } from "./closing-reads.repository.ts";
import { periodAfter } from "./period-views.ts";

/**
 * Opens a closed period again: its days are free, and what was held back on days that no other close holds counts from
 * now on. Whoever may close may reopen.
 * @throws {ProblemError} `period/unknown-close` (also where the viewer holds no right over the unit),
 * `auth/not-permitted`, `period/not-closed`, `period/moved`
 */
export async function reopenPeriod(
  { deps, viewer, requestId }: { deps: Deps; viewer: Viewer; requestId: string },
  input: { readonly id: number; readonly reason: string },
): Promise<PeriodView> {
  const { db } = deps;
  const close = await readClose(db, viewer, input.id);
  if (!close) throw new ProblemError("period/unknown-close", { id: input.id });
  if (close.may_close !== 1) throw new ProblemError("auth/not-permitted");
  if (close.state !== "closed") {
    throw new ProblemError("period/not-closed", { unit: close.unit_code, period: close.period });
  }
  const at = new Date(deps.now()).toISOString();
  const subject = `${close.unit_code} ${close.period}`;
  await db.batch([
    guardVersions(db, viewer.company),
    guardClosing(db, viewer.company.closingVersion),
    ...reopenStatements(db, { closeId: close.id, at, by: viewer.personId, reason: input.reason }),
    ...applyAdjustments(db, close.id),
    auditStatement(
      db,
      { at, by: viewer.personId, action: "period/reopen", subject, requestId },
      { close: close.id },
    ),
    releaseGuard(db),
  ]);
  const [unit] = await readUnitWithChildren(db, viewer, close.unit_code);
  if (!unit) throw new ProblemError("org/unknown-unit", { code: close.unit_code });
  return periodAfter(db, viewer, unit, { code: close.period, from: close.from_day, until: close.until_day });
}
