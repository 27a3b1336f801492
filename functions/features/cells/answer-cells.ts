import type { Cell, CellAnswer, CellsResponse, Scalar, Value } from "#shared/contract/cells";
import type { Language } from "#shared/contract/language";
import { CELL_VALUES_MAX } from "#shared/contract/limits";
import { ok, type Result } from "#shared/result";
import { aggregatesFor } from "../facts/aggregates.ts";
import { readStates } from "../facts/aggregates.repository.ts";
import type { Viewer } from "../identity/viewer.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { type Call, parseCall } from "./call.ts";
import { dataVersion } from "./data-version.ts";
import { answerFunnelCall, numbersOf } from "./funnel-call.ts";
import { gradeOpportunities } from "./grade-opportunities.ts";
import { asksOf, evaluatePlan, type KpiPlan, planKpiCall } from "./kpi-call.ts";
import { explainTable } from "./kpi-explain.ts";
import { withHeaders } from "./kpi-table.ts";
import { answerPeriodCall } from "./period-call.ts";
import { cellProblem, type Place, type Refusal, refuse } from "./refusal.ts";
import { refuseExpansion, refuseRequest } from "./refuse-too-many.ts";
import { resolveScopes } from "./resolve-scopes.ts";

/**
 * Answers all cells of one recalculation with a constant number of queries.
 * @throws {ProblemError} `cells/too-many`, `cells/duplicate-key`: the whole request is refused.
 */
export async function answerCells(
  db: D1Database,
  viewer: Viewer,
  cells: readonly Cell[],
  language: Language,
): Promise<CellsResponse> {
  refuseRequest(cells);
  const calls = cells.map((cell) => parseCall(cell));
  refuseExpansion(calls);
  const states = await readStates(db);
  const rulebook = await loadRulebook(db, viewer.company);
  const kpiCalls = calls.filter((call) => call.ok && call.value.fn.startsWith("KPI."));
  const scopeOf = await resolveScopes(db, viewer, distinctScopes(kpiCalls));
  const context = { rulebook, today: viewer.today, scopeOf };
  const plans = calls.map((call) =>
    call.ok && call.value.fn.startsWith("KPI.") ? planKpiCall(call.value, context, CELL_VALUES_MAX) : null,
  );
  const version = dataVersion(viewer, states);
  const versions = {
    measures: states.measures,
    org: viewer.company.orgVersion,
    instance: viewer.company.instance,
  };
  const asks = plans.flatMap((plan) => (plan?.ok ? asksOf(plan.value) : []));
  const read = await aggregatesFor(db, asks, versions);
  const numbers = calls.flatMap((call) =>
    call.ok && call.value.fn.startsWith("FUNNEL.") ? numbersOf(call.value) : [],
  );
  const gradeOf =
    numbers.length > 0
      ? await gradeOpportunities(db, viewer, rulebook, [...new Set(numbers)])
      : unknownNumber;

  const answer = (call: Call, plan: Result<KpiPlan, Refusal> | null): Result<Place[][], Refusal> => {
    if (plan) {
      if (!plan.ok) return plan;
      if (call.fn === "KPI.EXPLAIN") return ok(explainTable(plan.value, read, { language, version }));
      const places = evaluatePlan(plan.value, read);
      return ok(call.fn === "KPI.TABLE" ? withHeaders(places, plan.value, context, language) : places);
    }
    if (call.fn.startsWith("FUNNEL.")) return ok(answerFunnelCall(call, gradeOf, language));
    return ok(answerPeriodCall(call, viewer.today));
  };
  return {
    dataVersion: version,
    cells: cells.map((cell, index): CellAnswer => {
      const call = calls[index];
      if (!call?.ok)
        return refused(cell.key, call?.reason ?? { code: "cell/unknown-function", parameters: {} }, language);
      const places = answer(call.value, plans[index] ?? null);
      return places.ok
        ? answered(cell.key, call.value, places.value, language)
        : refused(cell.key, places.reason, language);
    }),
  };
}

const ALWAYS_A_RANGE = new Set(["KPI.TABLE", "KPI.EXPLAIN"]);

function answered(key: string, call: Call, places: Place[][], language: Language): CellAnswer {
  if (call.spills || ALWAYS_A_RANGE.has(call.fn)) {
    const value: Value = places.map((row) =>
      row.map((place) => (place.ok ? place.value : cellProblem(place.reason, language))),
    );
    return { key, ok: true, value };
  }
  const only = places[0]?.[0] ?? ok(null);
  return only.ok ? { key, ok: true, value: only.value } : refused(key, only.reason, language);
}

function refused(key: string, reason: Refusal, language: Language): CellAnswer {
  return { key, ok: false, problem: cellProblem(reason, language) };
}

function distinctScopes(calls: readonly Result<Call, Refusal>[]): Scalar[] {
  const scopes = new Set<Scalar>();
  for (const call of calls) {
    if (call.ok)
      for (const row of call.value.lists["scope"] ?? []) for (const value of row) scopes.add(value);
  }
  return [...scopes].filter((value) => value !== "");
}

function unknownNumber(number: string): Result<never, Refusal> {
  return refuse("cell/unknown-code", { code: number });
}
