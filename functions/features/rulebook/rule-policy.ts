import type { RulePolicy } from "#shared/contract/rulebook";
import { type AuditedAct, auditStatement } from "../audit.repository.ts";
import { setTwoPersonRule } from "./rule-life.repository.ts";
import { actorOf, type RuleRequest } from "./rule-request.ts";

/** Sets how rules are governed. */
export async function setPolicy(request: RuleRequest, { twoPersonRule }: RulePolicy): Promise<void> {
  const { db } = request.deps;
  const { personId: by, at } = actorOf(request);
  const audit: AuditedAct = { at, by, action: "rule/policy", subject: "rules", requestId: request.requestId };
  await db.batch([
    setTwoPersonRule(db, twoPersonRule),
    auditStatement(db, audit, { twoPersonRule: twoPersonRule ? "on" : "off" }),
  ]);
}
