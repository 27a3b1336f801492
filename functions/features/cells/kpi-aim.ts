import { ok } from "#shared/result";
import { figureOf } from "./kpi-figure.ts";
import type { PlanPlace } from "./planned-place.ts";

/** The KPI's value. */
export const planValue: PlanPlace = (call, kpi, asked, { figures }) => {
  const figure = figureOf(figures, call, kpi, asked);
  return () => {
    const value = figures.valueOf(figure);
    return value.ok ? ok(value.value.value) : value;
  };
};

/** What is aimed at. */
export const planTarget: PlanPlace = (_call, { kpiCode }, { scope, period }, { targets }) => {
  const question = { kpiCode, scope, period };
  targets.want(question);
  return () => targets.valueOf(question);
};
