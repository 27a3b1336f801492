import type { RuleAct } from "#shared/contract/rulebook";
import { ProblemError } from "../../http/problem-error.ts";
import { guardVersions } from "../batch-guard.repository.ts";
import { rebuildStatements, recountStatements } from "../jobs/recounts.repository.ts";
import { movesKeys } from "../records/keys-of-record.ts";
import { withVersion } from "./changed-rulebook.ts";
import { checkRule } from "./check-rule.ts";
import { countChanges } from "./count-changes.ts";
import { loadRulebook } from "./load-rulebook.ts";
import { kpisMovedBy } from "./needs-simulation.ts";
import { readDefinition } from "./read-definition.ts";
import { refuseProblems } from "./refuse-problems.ts";
import { publishDraft } from "./rule-life.repository.ts";
import { actorOf, findForAct, type RuleKey, type RuleRequest, writeAct } from "./rule-request.ts";
import { readTwoPersonRule } from "./rule-versions.repository.ts";

/**
 * Brings a draft in force from its effective day. It must be checked, simulated where KPIs hang on it, and hold with
 * everything that reads it; under the two-person rule somebody else must have edited it last. A measure that changes
 * what counts is counted anew by a job that starts with it; where records are found by something else, a rebuild starts.
 * @throws {ProblemError} `rule/unknown`, `rule/wrong-state`, `rule/changed-meanwhile`, `rule/not-checked`,
 * `rule/not-simulated`, `rule/second-person`, `rule/invalid`; the database's `rulebook_moved`
 */
export async function publishRule(request: RuleRequest, key: RuleKey, act: RuleAct): Promise<void> {
  const { deps, viewer } = request;
  const { db } = deps;
  const { row } = await findForAct(request, key, "publish", act.revision);
  if (row.checked_revision !== row.revision) throw new ProblemError("rule/not-checked");
  if (row.edited_by_id === viewer.personId && (await readTwoPersonRule(db))) {
    throw new ProblemError("rule/second-person");
  }
  const rulebook = await loadRulebook(db, viewer.company);
  const body: unknown = JSON.parse(row.body);
  const read = readDefinition(body);
  const context = { rulebook, id: row.definition_id, day: row.effective_day };
  refuseProblems(checkRule(body, context).problems);
  if ("problems" in read) throw new ProblemError("rule/invalid", { count: read.problems.length });
  const { definition } = read;
  const entry = { definition, id: row.definition_id, version: row.version, effectiveDay: row.effective_day };
  const changed = withVersion(rulebook, entry);
  if (
    row.simulated_revision !== row.revision &&
    kpisMovedBy(definition, changed, row.effective_day).length > 0
  ) {
    throw new ProblemError("rule/not-simulated");
  }
  const by = actorOf(request);
  const recounts = countChanges(rulebook, changed, { definition, fromDay: row.effective_day });
  await writeAct(request, row, "publish", {
    statements: [
      guardVersions(db, viewer.company),
      ...publishDraft(db, row.id, by),
      ...recounts.flatMap((change) => recountStatements(db, { ...change, ...by })),
      ...(movesKeys(rulebook, changed) ? rebuildStatements(db, [], by.at) : []),
    ],
    detail: { reason: act.reason },
  });
}
