import type { RuleDifference } from "#shared/contract/rulebook";
import { differencesBetween } from "#shared/rulebook/difference";
import { findRule, type RuleKey } from "./rule-request.ts";

/**
 * Where a version differs from another of the same definition.
 * @throws {ProblemError} `rule/unknown`
 */
export async function ruleDifferences(db: D1Database, key: RuleKey, from: number): Promise<RuleDifference[]> {
  const [after, before] = [await findRule(db, key), await findRule(db, { ...key, version: from })];
  return differencesBetween(JSON.parse(before.row.body), JSON.parse(after.row.body)).map((difference) => ({
    at: difference.at,
    before: difference.before ?? null,
    after: difference.after ?? null,
  }));
}
