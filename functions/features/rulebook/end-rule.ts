import type { RuleAct } from "#shared/contract/rulebook";
import { ProblemError } from "../../http/problem-error.ts";
import { guardVersions } from "../batch-guard.repository.ts";
import { rebuildStatements, recountStatements } from "../jobs/recounts.repository.ts";
import { movesKeys } from "../records/keys-of-record.ts";
import { withoutVersion } from "./changed-rulebook.ts";
import { problemsFrom } from "./check-rule.ts";
import { countChanges } from "./count-changes.ts";
import { loadRulebook } from "./load-rulebook.ts";
import { refuseProblems } from "./refuse-problems.ts";
import { discardDraft, rollBackVersion } from "./rule-life.repository.ts";
import { actorOf, findForAct, type RuleKey, type RuleRequest, writeAct } from "./rule-request.ts";

/**
 * Takes a published version out of force: the version before it stands again, and what it counted is counted anew.
 * @throws {ProblemError} `rule/unknown`, `rule/wrong-state`, `rule/changed-meanwhile`, `rule/only-version`, `rule/invalid`
 * where something would be missed; the database's `rulebook_moved`
 */
export async function rollBackRule(request: RuleRequest, key: RuleKey, act: RuleAct): Promise<void> {
  const { deps, viewer } = request;
  const { db } = deps;
  const { row, versions } = await findForAct(request, key, "roll-back", act.revision);
  const others = versions.filter(({ state, id }) => state === "published" && id !== row.id);
  if (others.length === 0 && row.origin === "shipped") throw new ProblemError("rule/only-version");
  const rulebook = await loadRulebook(db, viewer.company);
  const gone = rulebook.published.find(
    ({ id, version }) => id === row.definition_id && version === row.version,
  );
  // A rulebook that has moved since the version was read is refused by the guard.
  if (!gone) throw new ProblemError("rulebook/moved");
  const changed = withoutVersion(rulebook, gone);
  refuseProblems(problemsFrom(changed, gone.definition, row.effective_day));
  const by = actorOf(request);
  const recounts = countChanges(rulebook, changed, {
    definition: gone.definition,
    fromDay: row.effective_day,
  });
  await writeAct(request, row, "roll-back", {
    statements: [
      guardVersions(db, viewer.company),
      ...rollBackVersion(db, row.id),
      ...recounts.flatMap((change) => recountStatements(db, { ...change, ...by })),
      ...(movesKeys(rulebook, changed) ? rebuildStatements(db, [], by.at) : []),
    ],
    detail: { reason: act.reason },
  });
}

/**
 * Takes a draft out of sight for good; its version is not given again.
 * @throws {ProblemError} `rule/unknown`, `rule/wrong-state`, `rule/changed-meanwhile`
 */
export async function discardRule(request: RuleRequest, key: RuleKey, act: RuleAct): Promise<void> {
  const { row } = await findForAct(request, key, "discard", act.revision);
  await writeAct(request, row, "discard", {
    statements: [discardDraft(request.deps.db, row.id)],
    detail: { reason: act.reason },
  });
}
