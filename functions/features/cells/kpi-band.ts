import { ok } from "#shared/result";
import { bandOf } from "#shared/rulebook/band";
import { numberChosen } from "./kpi-choice.ts";
import { planTarget, planValue } from "./kpi-aim.ts";
import type { PlanPlace } from "./planned-place.ts";
import { refuse } from "./refusal.ts";

/** KPI.BAND: green, amber or red against the target, by the bands of the KPI's rule; the same word in every language. */
export const planBand: PlanPlace = (call, kpi, asked, context) => {
  const { scope, period, calendar } = asked;
  const day = period.until - 1;
  const { rulebook, viewer } = context;
  const { basis, rulesDay } = call.options;
  const rule = rulebook.inForce("kpi", kpi.kpiCode, rulesDay ?? day)?.definition;
  if (!rule) return () => refuse("cell/unknown-code", { code: kpi.kpiCode });
  const { bands, direction } = rule;
  if (!bands) return () => refuse("cell/bad-argument", { argument: "kpi", reason: kpi.kpiCode });
  const point = { rulebook, today: viewer.today, calendar, basis, rulesDay };
  const amber = numberChosen(bands.amber, { scope, day, context: point }).value;
  const value = planValue(call, kpi, asked, context);
  const target = planTarget(call, kpi, asked, context);
  return () => {
    const [reached, aim] = [value(), target()];
    if (!reached.ok || !aim.ok) return reached.ok ? aim : reached;
    if (typeof reached.value !== "number" || typeof aim.value !== "number") return reached;
    return ok(bandOf(reached.value, { target: aim.value, amber, direction }));
  };
};
