import type { Explanation, ExplanationRequest } from "#shared/contract/explanation";
import { ProblemError } from "../../http/problem-error.ts";
import { askedPlaces } from "./asked-places.ts";
import { parseCall } from "./call.ts";
import { type Asker, createContext } from "./cell-context.ts";
import { explainFunnel } from "./explain-funnel.ts";
import { explainPoint } from "./explain-point.ts";
import { kpiCodeOf } from "./kpi-code.ts";
import type { Refusal } from "./refusal.ts";

/**
 * Everything behind one cell.
 * @throws {ProblemError} with the cell's own code when the call has no number to explain (unknown code, no right, …).
 */
export async function explainCall(
  db: D1Database,
  asker: Asker,
  request: ExplanationRequest,
): Promise<Explanation> {
  const parsed = parseCall(request);
  if (!parsed.ok) throw refusedCall(parsed.reason);
  const call = parsed.value;
  if (call.fn.startsWith("FUNNEL.")) return explainFunnel(db, asker, call);
  if (!call.fn.startsWith("KPI."))
    throw new ProblemError("cell/bad-argument", { argument: call.fn, reason: "KPI.*, FUNNEL.*" });
  const context = await createContext(db, asker, [call], { withMembers: true });
  const kpi = kpiCodeOf(call, context.rulebook, asker.viewer.today);
  if (!kpi.ok) throw refusedCall(kpi.reason);
  const places = askedPlaces(call, context, 1);
  if (!places.ok) throw refusedCall(places.reason);
  const place = places.value[0]?.[0];
  if (place && !place.ok) throw refusedCall(place.reason);
  if (!place || place.value === "blank")
    throw refusedCall({ code: "cell/bad-argument", parameters: { argument: "scope" } });
  return explainPoint(db, context, { call, kpi: kpi.value, asked: place.value });
}

/** A cell's refusal as the refusal of a request of its own. */
function refusedCall(reason: Refusal): ProblemError {
  return new ProblemError(reason.code, reason.parameters);
}
