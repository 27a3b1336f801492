import type { Cell, CellAnswer, CellsResponse, Value } from "#shared/contract/cells";
import type { Language } from "#shared/contract/language";
import { CELL_VALUES_MAX } from "#shared/contract/limits";
import { TABLE_FUNCTIONS } from "#shared/contract/signatures";
import { ok, type Result } from "#shared/result";
import { type Call, parseCall } from "./call.ts";
import { type Asker, type CellContext, createContext, readAsked } from "./cell-context.ts";
import { answerFunnelCall, numbersOf } from "./funnel-call.ts";
import { gradeOpportunities } from "./grade-opportunities.ts";
import { type PlannedCall, planKpiCall } from "./kpi-call.ts";
import { answerOrgCall } from "./org-call.ts";
import { answerPeriodCall } from "./period-call.ts";
import { cellProblem, type Place, type Refusal, refuse } from "./refusal.ts";
import { refuseExpansion, refuseRequest } from "./refuse-too-many.ts";
import { answerRuleCall } from "./rule-call.ts";

/**
 * Answers all cells of one recalculation with a constant number of queries.
 * @throws {ProblemError} `cells/too-many`, `cells/duplicate-key`: the whole request is refused.
 */
export async function answerCells(
  db: D1Database,
  asker: Asker,
  cells: readonly Cell[],
): Promise<CellsResponse> {
  refuseRequest(cells);
  const calls = cells.map((cell) => parseCall(cell));
  refuseExpansion(calls);
  const understood = calls.flatMap((call) => (call.ok ? [call.value] : []));
  const context = await createContext(db, asker, understood);
  const gradeOf = await grades(db, context, understood);
  const planned = calls.map((call): Result<PlannedCall, Refusal> => {
    if (!call.ok) return call;
    if (call.value.fn.startsWith("KPI.")) return planKpiCall(call.value, context, CELL_VALUES_MAX);
    const places = answerAtOnce(call.value, context, gradeOf);
    return places.ok ? ok(() => places.value) : places;
  });
  await readAsked(context);
  const { language, dataVersion } = context;
  return {
    dataVersion,
    cells: cells.map(({ key }, index): CellAnswer => {
      const [call, plan] = [calls[index], planned[index]];
      if (!call?.ok || !plan?.ok) return refused(key, reasonOf(plan), language);
      return answered(key, call.value, plan.value(), language);
    }),
  };
}

function reasonOf(plan: Result<PlannedCall, Refusal> | undefined): Refusal {
  return plan && !plan.ok ? plan.reason : { code: "cell/unknown-function", parameters: {} };
}

/** What needs no figure. */
function answerAtOnce(
  call: Call,
  context: CellContext,
  gradeOf: Parameters<typeof answerFunnelCall>[1],
): Result<Place[][], Refusal> {
  if (call.fn.startsWith("FUNNEL.")) return ok(answerFunnelCall(call, gradeOf, context.language));
  if (call.fn.startsWith("ORG.")) return answerOrgCall(call, context, CELL_VALUES_MAX);
  if (call.fn.startsWith("RULE.")) return answerRuleCall(call, context, CELL_VALUES_MAX);
  return answerPeriodCall(call, context);
}

async function grades(
  db: D1Database,
  { viewer, rulebook }: CellContext,
  calls: readonly Call[],
): Promise<Parameters<typeof answerFunnelCall>[1]> {
  const numbers = new Set(calls.filter(({ fn }) => fn.startsWith("FUNNEL.")).flatMap(numbersOf));
  if (numbers.size === 0) return (number) => refuse("cell/unknown-code", { code: number });
  return gradeOpportunities(db, viewer, rulebook, [...numbers]);
}

function answered(key: string, call: Call, places: Place[][], language: Language): CellAnswer {
  const only = places.length === 1 && places[0]?.length === 1 ? places[0][0] : undefined;
  if (call.spills || (TABLE_FUNCTIONS.has(call.fn) && only?.ok !== false)) {
    const value: Value = places.map((row) =>
      row.map((place) => (place.ok ? place.value : cellProblem(place.reason, language))),
    );
    return { key, ok: true, value };
  }
  const place = places[0]?.[0] ?? ok(null);
  return place.ok ? { key, ok: true, value: place.value } : refused(key, place.reason, language);
}

function refused(key: string, reason: Refusal, language: Language): CellAnswer {
  return { key, ok: false, problem: cellProblem(reason, language) };
}
