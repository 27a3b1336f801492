import type { AuditDetails } from "#shared/contract/audit";
import { ProblemError } from "../../http/problem-error.ts";
import type { Deps } from "../../deps.ts";
import { type AuditedAct, auditStatement } from "../audit.repository.ts";
import { releaseGuard } from "../batch-guard.repository.ts";
import type { Viewer } from "../identity/viewer.ts";
import { guardVersion, type RuleActor } from "./rule-life.repository.ts";
import { readRule, type RuleRow } from "./rule-versions.repository.ts";
import { subjectOf } from "./rule-view.ts";
import { refuseWrongState, type RuleActName } from "./version-state.ts";

/** Who asks for something to be done to a rule. */
export type RuleRequest = { readonly deps: Deps; readonly viewer: Viewer; readonly requestId: string };

/** The address of a version. */
export type RuleKey = { readonly kind: string; readonly code: string; readonly version: number };

/** A version with all versions of its definition, the newest last. */
export type FoundRule = { readonly row: RuleRow; readonly versions: readonly RuleRow[] };

/**
 * Finds a version.
 * @throws {ProblemError} `rule/unknown`
 */
export async function findRule(db: D1Database, key: RuleKey): Promise<FoundRule> {
  const versions = await readRule(db, key.kind, key.code);
  const row = versions.find(({ version }) => version === key.version);
  if (!row) throw new ProblemError("rule/unknown", { rule: subjectOf(key) });
  return { row, versions };
}

/**
 * Finds a version that an act is allowed on, as the caller read it.
 * @throws {ProblemError} `rule/unknown`, `rule/wrong-state`, `rule/changed-meanwhile` saying who and when
 */
export async function findForAct(
  { deps, viewer }: RuleRequest,
  key: RuleKey,
  act: RuleActName,
  revision: number | null,
): Promise<FoundRule> {
  const found = await findRule(deps.db, key);
  refuseWrongState(act, found.row, found.versions, viewer.today);
  if (revision !== null && found.row.revision !== revision) throw changedMeanwhile(found.row);
  return found;
}

/**
 * Writes what an act does, with its row of the audit, if the version is still what was read.
 * @throws {ProblemError} `rule/changed-meanwhile`
 */
export async function writeAct(
  request: RuleRequest,
  row: RuleRow,
  act: RuleActName,
  { statements, detail }: { statements: readonly D1PreparedStatement[]; detail: AuditDetails },
): Promise<void> {
  const { db } = request.deps;
  const { personId: by, at } = actorOf(request);
  const audit: AuditedAct = {
    at,
    by,
    action: `rule/${act}`,
    subject: subjectOf(row),
    requestId: request.requestId,
  };
  try {
    await db.batch([
      guardVersion(db, row),
      ...statements,
      auditStatement(db, audit, detail),
      releaseGuard(db),
    ]);
  } catch (error) {
    if (!(error instanceof Error && error.message.includes("CHECK constraint failed: draft_moved")))
      throw error;
    throw changedMeanwhile((await findRule(db, row)).row);
  }
}

/** Who acts, and when. */
export function actorOf({ deps, viewer }: RuleRequest): RuleActor {
  return { personId: viewer.personId, at: new Date(deps.now()).toISOString() };
}

function changedMeanwhile(row: RuleRow): ProblemError {
  const { edited_by: by, edited_at: at } = row;
  return new ProblemError("rule/changed-meanwhile", {
    ...(by === null ? {} : { by }),
    ...(at === null ? {} : { at }),
    revision: row.revision,
  });
}
