import type { Call } from "./call.ts";
import type { AskedPlace } from "./asked-places.ts";
import type { Figure } from "./figure.ts";
import type { Figures } from "./figures.ts";
import type { AskedKpi } from "./kpi-code.ts";

/** The figure of a place, as the call's options want it. */
export function figureOf(
  figures: Figures,
  { options }: Call,
  { kpiCode, basis }: AskedKpi,
  { scope, period, calendar }: AskedPlace,
): Figure {
  const { rulesDay, asofDay } = options;
  return figures.of({ kpiCode, scope, period, calendar, basis, rulesDay, asofDay });
}
