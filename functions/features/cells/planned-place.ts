import type { AskedPlace } from "./asked-places.ts";
import type { Call } from "./call.ts";
import type { CellContext } from "./cell-context.ts";
import type { AskedKpi } from "./kpi-code.ts";
import type { Place } from "./refusal.ts";

/** A place that has said what has to be read for it, and answers once that was done. */
export type PlannedPlace = () => Place;

/** Plans one place of a KPI call. */
export type PlanPlace = (call: Call, kpi: AskedKpi, asked: AskedPlace, context: CellContext) => PlannedPlace;
