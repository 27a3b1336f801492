import type { TargetEntry } from "#shared/contract/targets";
import type { Deps } from "../../deps.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { auditStatement } from "../audit.repository.ts";
import { guardClosing, guardVersions, releaseGuard } from "../batch-guard.repository.ts";
import type { Viewer } from "../identity/viewer.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { faultText, judgeTargets, type JudgedTarget } from "./judge-targets.ts";
import { targetStatements } from "./targets.repository.ts";

/**
 * Sets targets, all or none, with an audit row each.
 * @throws {ProblemError} `auth/not-permitted` where the viewer may not set one of them; `target/invalid` with what is
 * wrong with each
 */
export async function enterTargets(
  { deps, viewer, requestId }: { deps: Deps; viewer: Viewer; requestId: string },
  entries: readonly TargetEntry[],
): Promise<void> {
  const { db } = deps;
  const rulebook = await loadRulebook(db, viewer.company);
  const judged = await judgeTargets(db, viewer, rulebook, entries);
  const rows: JudgedTarget[] = [];
  const items: { pointer: string; detail: ReturnType<typeof faultText> }[] = [];
  for (const [index, entry] of judged.entries()) {
    if (entry.ok) rows.push(entry.value);
    else if (entry.reason.code === "cell/not-permitted") throw new ProblemError("auth/not-permitted");
    else items.push({ pointer: `/targets/${index}/${entry.reason.field}`, detail: faultText(entry.reason) });
  }
  if (items.length > 0) throw new ProblemError("target/invalid", { count: items.length }, { items });
  const at = new Date(deps.now()).toISOString();
  const by = viewer.personId;
  await db.batch([
    guardVersions(db, viewer.company),
    guardClosing(db, viewer.company.closingVersion),
    ...targetStatements(db, rows, { at, by }),
    ...rows.map(({ subject, value }) =>
      auditStatement(
        db,
        { at, by, action: "target/enter", subject, requestId },
        value === null ? {} : { value },
      ),
    ),
    releaseGuard(db),
  ]);
}
