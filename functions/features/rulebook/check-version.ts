import type { RuleCheck } from "#shared/contract/rulebook";
import { checkRule } from "./check-rule.ts";
import { loadRulebook } from "./load-rulebook.ts";
import { markChecked } from "./rule-life.repository.ts";
import { findForAct, type RuleKey, type RuleRequest, writeAct } from "./rule-request.ts";

/**
 * Checks a draft as it is kept, and notes that its revision is clean where it is.
 * @throws {ProblemError} `rule/unknown`, `rule/wrong-state`, `rule/changed-meanwhile`
 */
export async function checkVersion(request: RuleRequest, key: RuleKey): Promise<RuleCheck> {
  const { db } = request.deps;
  const { row } = await findForAct(request, key, "check", null);
  const rulebook = await loadRulebook(db, request.viewer.company);
  const check = checkRule(JSON.parse(row.body), { rulebook, id: row.definition_id, day: row.effective_day });
  const clean = check.problems.length === 0;
  await writeAct(request, row, "check", {
    statements: [markChecked(db, row.id, clean ? row.revision : null)],
    detail: { revision: row.revision, problems: check.problems.length },
  });
  return check;
}

/** Checks a body that nobody has kept, as it would stand today. */
export async function checkUnkept({ deps, viewer }: RuleRequest, body: unknown): Promise<RuleCheck> {
  const rulebook = await loadRulebook(deps.db, viewer.company);
  return checkRule(body, { rulebook, id: 0, day: viewer.today });
}
