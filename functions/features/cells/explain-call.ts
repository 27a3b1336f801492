import type { Explanation, ExplanationRequest } from "#shared/contract/explanation";
import type { Language } from "#shared/contract/language";
import { ProblemError } from "../../http/problem-error.ts";
import { readStates } from "../facts/aggregates.repository.ts";
import type { Viewer } from "../identity/viewer.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { parseCall } from "./call.ts";
import { explainFunnel } from "./explain-funnel.ts";
import { explainPoint } from "./explain-point.ts";
import { planKpiCall } from "./kpi-call.ts";
import type { Refusal } from "./refusal.ts";
import { resolveScopes } from "./resolve-scopes.ts";

/**
 * Everything behind one cell.
 * @throws {ProblemError} with the cell's own code when the call has no point to explain (unknown code, no right, …).
 */
export async function explainCall(
  db: D1Database,
  viewer: Viewer,
  request: ExplanationRequest,
  language: Language,
  now: number,
): Promise<Explanation> {
  const call = parseCall(request);
  if (!call.ok) throw refusedCall(call.reason);
  const asOf = new Date(now).toISOString();
  if (call.value.fn.startsWith("FUNNEL.")) return explainFunnel(db, viewer, call.value, language, asOf);
  const states = await readStates(db);
  const rulebook = await loadRulebook(db, viewer.company);
  const scopeOf = await resolveScopes(db, viewer, (call.value.lists["scope"] ?? []).flat());
  const plan = planKpiCall(call.value, { rulebook, today: viewer.today, scopeOf }, 1);
  if (!plan.ok) throw refusedCall(plan.reason);
  const place = plan.value.places[0]?.[0];
  if (place && !place.ok) throw refusedCall(place.reason);
  if (!place || place.value === "blank")
    throw refusedCall({ code: "cell/bad-argument", parameters: { argument: "scope" } });
  return explainPoint(db, viewer, { point: place.value, call: call.value, rulebook, states, language, asOf });
}

/** A cell's refusal as the refusal of a request of its own. */
function refusedCall(reason: Refusal): ProblemError {
  return new ProblemError(reason.code, reason.parameters);
}
