import { z } from "zod";
import type { ImportChunk, ImportKind } from "#shared/contract/imports";
import type { Deps } from "../../deps.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { Viewer } from "../identity/viewer.ts";
import { type AuditedAct, auditStatement } from "../audit.repository.ts";
import { guardVersions, releaseGuard } from "../batch-guard.repository.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import type { PlanChunk } from "./chunk-plan.ts";
import {
  advanceStatements,
  guardCursor,
  type ImportRow,
  type KeptRefusal,
  readImport,
} from "./imports.repository.ts";
import { planGrants } from "./plan-grants.ts";
import { planPeople, planPostings } from "./plan-people.ts";
import { planOpportunities, planPolicies } from "./plan-records.ts";
import { planTargets } from "./plan-targets.ts";
import { planUnits } from "./plan-units.ts";

const PLANS: Readonly<Record<ImportKind, PlanChunk>> = {
  units: planUnits,
  people: planPeople,
  postings: planPostings,
  grants: planGrants,
  policies: planPolicies,
  opportunities: planOpportunities,
  targets: planTargets,
};

const Columns = z.array(z.string());

/**
 * Takes the next rows of an import as one transaction: good ones are written with all that follows from them, bad ones
 * are listed. It may deal with fewer rows than were sent; the import's cursor says where to go on.
 * @throws {ProblemError} `import/unknown`, `import/out-of-step` when these are not the next rows, `rulebook/moved` when
 * rules or organisation moved meanwhile, `request/too-large`
 */
export async function takeChunk(
  { deps, viewer, requestId }: { deps: Deps; viewer: Viewer; requestId: string },
  id: number,
  chunk: ImportChunk,
): Promise<{ row: ImportRow; refused: KeptRefusal[] }> {
  const { db } = deps;
  const row = await readImport(db, id);
  if (!row) throw new ProblemError("import/unknown", { id });
  if (row.cursor !== chunk.offset || chunk.offset + chunk.rows.length > row.rows) {
    throw new ProblemError("import/out-of-step", { cursor: row.cursor });
  }
  const rulebook = await loadRulebook(db, viewer.company);
  const at = new Date(deps.now()).toISOString();
  const columns = Columns.parse(JSON.parse(row.columns));
  const plan = await PLANS[row.kind](
    { db, viewer, rulebook, at, requestId },
    chunk.rows.map((values) => ({ columns, values, currency: viewer.company.currency })),
  );
  const count = (effect: string): number =>
    plan.outcomes.filter((outcome) => outcome.ok && outcome.value === effect).length;
  const counts = { added: count("added"), changed: count("changed"), unchanged: count("unchanged") };
  const refused = plan.outcomes.flatMap((outcome, index): KeptRefusal[] => {
    if (outcome.ok) return [];
    const { column, reason, parameters } = outcome.reason;
    return [{ row: chunk.offset + index + 1, column, reason, parameters: JSON.stringify(parameters) }];
  });
  const audit: AuditedAct = {
    at,
    by: viewer.personId,
    action: "import/chunk",
    subject: `import ${id}`,
    requestId,
  };
  await db.batch([
    guardCursor(db, id, chunk.offset),
    guardVersions(db, viewer.company),
    ...plan.statements,
    ...advanceStatements(db, id, { rows: plan.outcomes.length, ...counts, refused }),
    auditStatement(db, audit, { offset: chunk.offset, ...counts, refused: refused.length }),
    releaseGuard(db),
  ]);
  const after = await readImport(db, id);
  if (!after) throw new ProblemError("import/unknown", { id });
  return { row: after, refused };
}
