import { dayFromIso, isoFromDay } from "#shared/calendar/day";
import type { DelegationList, NewDelegation } from "#shared/contract/approvals";
import type { AuditAction } from "#shared/contract/audit";
import { ProblemError } from "../../http/problem-error.ts";
import type { Viewer } from "../identity/viewer.ts";
import { type AuditedAct, auditStatement } from "../audit.repository.ts";
import {
  deleteDelegation,
  findDelegate,
  insertDelegation,
  listDelegations,
} from "./delegations.repository.ts";
import type { Act } from "./start-passage.ts";

/** Who stands in for the viewer, and for whom the viewer does, today and later. */
export async function delegationsOf(db: D1Database, viewer: Viewer): Promise<DelegationList> {
  const rows = await listDelegations(db, viewer);
  return {
    delegations: rows.map((row) => ({
      id: row.id,
      person: { code: row.person_code, name: row.person_name },
      delegate: { code: row.delegate_code, name: row.delegate_name },
      from: isoFromDay(row.from_day),
      until: isoFromDay(row.until_day - 1),
    })),
  };
}

/**
 * Lets somebody decide in the viewer's place for some days. The same again changes nothing.
 * @throws {ProblemError} `delegation/invalid` for somebody who is not with the company, for the viewer, for past days
 */
export async function delegate(
  act: Act,
  { delegate: code, from, until }: NewDelegation,
): Promise<DelegationList> {
  const { deps, viewer, requestId } = act;
  const [fromDay, lastDay] = [dayFromIso(from), dayFromIso(until)];
  if (fromDay === undefined || lastDay === undefined || lastDay < fromDay || lastDay < viewer.today)
    throw new ProblemError("delegation/invalid", { reason: `${from} – ${until}` });
  const delegateId = await findDelegate(deps.db, viewer, code);
  if (delegateId === undefined) throw new ProblemError("delegation/invalid", { reason: code });
  const days = { from: fromDay, until: lastDay + 1 };
  await deps.db.batch([
    insertDelegation(deps.db, viewer, { delegateId, ...days }),
    auditStatement(deps.db, auditOf(act, requestId, "delegation/add"), { from, until }),
  ]);
  return delegationsOf(deps.db, viewer);
}

/** Ends one of the viewer's own delegations; one that is not there has ended. */
export async function endDelegation(act: Act, id: number): Promise<void> {
  const { deps, viewer, requestId } = act;
  await deps.db.batch([
    deleteDelegation(deps.db, viewer, id),
    auditStatement(deps.db, auditOf(act, requestId, "delegation/end"), { id }),
  ]);
}

function auditOf({ deps, viewer }: Act, requestId: string, action: AuditAction): AuditedAct {
  const at = new Date(deps.now()).toISOString();
  return { at, by: viewer.personId, action, subject: `person ${viewer.code}`, requestId };
}
