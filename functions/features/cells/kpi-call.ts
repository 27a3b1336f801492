import { TABLE_FUNCTIONS } from "#shared/contract/signatures";
import { ok, type Result } from "#shared/result";
import { type AskedPlace, askedPlace, askedPlaces } from "./asked-places.ts";
import { type Call, onlyOf } from "./call.ts";
import type { CellContext } from "./cell-context.ts";
import { type AskedKpi, kpiCodeOf } from "./kpi-code.ts";
import { planExplanation } from "./kpi-explain.ts";
import { planLeaderboard } from "./kpi-leaderboard.ts";
import { placePlannerOf } from "./kpi-places.ts";
import { withHeaders } from "./kpi-table.ts";
import { planTrend } from "./kpi-trend.ts";
import type { PlannedPlace, PlanPlace } from "./planned-place.ts";
import type { Place, Refusal } from "./refusal.ts";

/** A call that has said what has to be read for it, and answers once that was done. */
export type PlannedCall = () => Place[][];

/** Plans a KPI call: asks its figures and targets, and says how they become its answer. */
export function planKpiCall(
  call: Call,
  context: CellContext,
  valuesMax: number,
): Result<PlannedCall, Refusal> {
  const kpi = kpiCodeOf(call, context.rulebook, context.viewer.today);
  if (!kpi.ok) return kpi;
  if (!call.spills && !TABLE_FUNCTIONS.has(call.fn)) {
    // A board is ten thousand of these, so no list of lists is made of each.
    const place = askedPlace(onlyOf(call.lists["scope"]), onlyOf(call.lists["period"]), call, context);
    const planned = planPlace(placePlannerOf(call.fn), call, kpi.value, place, context);
    return ok(() => [[planned()]]);
  }
  const asked = askedPlaces(call, context, valuesMax);
  if (!asked.ok) return asked;
  const first = asked.value[0]?.[0] ?? ok("blank" as const);
  switch (call.fn) {
    case "KPI.TREND":
      return ok(planTrend(call, kpi.value, asked.value.flat(), context));
    case "KPI.EXPLAIN":
    case "KPI.LEADERBOARD": {
      if (!first.ok || first.value === "blank") return ok(() => [[first.ok ? ok("") : first]]);
      const plan = call.fn === "KPI.EXPLAIN" ? planExplanation : planLeaderboard;
      return ok(plan(call, kpi.value, first.value, context));
    }
    default: {
      const plan = placePlannerOf(call.fn);
      const planned = asked.value.map((row) =>
        row.map((place) => planPlace(plan, call, kpi.value, place, context)),
      );
      const places = (): Place[][] => planned.map((row) => row.map((place) => place()));
      return ok(call.fn === "KPI.TABLE" ? () => withHeaders(places(), call, kpi.value, context) : places);
    }
  }
}

function planPlace(
  plan: PlanPlace,
  call: Call,
  kpi: AskedKpi,
  place: Result<AskedPlace | "blank", Refusal>,
  context: CellContext,
): PlannedPlace {
  if (!place.ok) return () => place;
  return place.value === "blank" ? BLANK : plan(call, kpi, place.value, context);
}

const BLANK: PlannedPlace = () => ok("");
