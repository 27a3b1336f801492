import { serialFromDay } from "#shared/calendar/day";
import { offsetPeriod, type Period, weekOfYear } from "#shared/calendar/period";
import { serialOfInstant } from "#shared/calendar/zone";
import type { FunctionId } from "#shared/contract/signatures";
import { ok } from "#shared/result";
import type { AskedPlace } from "./asked-places.ts";
import type { Call } from "./call.ts";
import type { CellContext } from "./cell-context.ts";
import { planTarget, planValue } from "./kpi-aim.ts";
import { figureOf } from "./kpi-figure.ts";
import type { AskedKpi } from "./kpi-code.ts";
import { planBand } from "./kpi-band.ts";
import { planRank } from "./kpi-rank.ts";
import type { PlannedPlace, PlanPlace } from "./planned-place.ts";
import { refuse } from "./refusal.ts";

/** How each function that answers one value for a scope and a period finds it; the others answer the KPI's value. */
export function placePlannerOf(fn: FunctionId): PlanPlace {
  switch (fn) {
    case "KPI.TARGET":
      return planTarget;
    case "KPI.ATTAINMENT":
      return planAttainment;
    case "KPI.VARIANCE":
      return planVariance;
    case "KPI.BAND":
      return planBand;
    case "KPI.RANK":
      return planRank;
    case "KPI.STATUS":
      return (call, kpi, asked, { figures }) => {
        const { standing } = figureOf(figures, call, kpi, asked);
        return () => ok(standing.status);
      };
    case "KPI.ASOF":
      return planAsof;
    default:
      return planValue;
  }
}

const planAttainment: PlanPlace = (call, kpi, asked, context) => {
  const value = planValue(call, kpi, asked, context);
  const target = planTarget(call, kpi, asked, context);
  return () => {
    const [reached, aim] = [value(), target()];
    if (!reached.ok || !aim.ok) return reached.ok ? aim : reached;
    if (typeof reached.value !== "number" || typeof aim.value !== "number") return reached;
    if (aim.value === 0) {
      const { scope, period } = asked;
      return refuse("cell/no-denominator", { kpi: kpi.kpiCode, scope: scope.code, period: period.code });
    }
    return ok(reached.value / aim.value);
  };
};

const planVariance: PlanPlace = (call, kpi, asked, context) => {
  const value = planValue(call, kpi, asked, context);
  const other = planCompared(call, kpi, asked, context);
  return () => {
    const [reached, compared] = [value(), other()];
    if (!reached.ok || !compared.ok) return reached.ok ? compared : reached;
    if (typeof reached.value !== "number" || typeof compared.value !== "number") return reached;
    return ok(reached.value - compared.value);
  };
};

/** What a variance is taken from: the target, or the value of another period. */
function planCompared(call: Call, kpi: AskedKpi, asked: AskedPlace, context: CellContext): PlannedPlace {
  const { against } = call.options;
  if (against === "target") return planTarget(call, kpi, asked, context);
  const period = against === "previous" ? offsetPeriod(asked.period, -1, asked.calendar) : aYearBefore(asked);
  if (!period) return () => refuse("cell/bad-period", { period: asked.period.code });
  return planValue(call, kpi, { ...asked, period }, context);
}

const PERIODS_PER_YEAR = { month: 12, quarter: 4, half: 2, year: 1, ytd: 1 } as const;

/** The same period of the year before; a week of the same number, where that year has one. */
function aYearBefore({ period, calendar }: AskedPlace): Period | undefined {
  if (period.kind !== "week") return offsetPeriod(period, -PERIODS_PER_YEAR[period.kind], calendar);
  const [year, week] = period.code.split("-W").map(Number);
  return weekOfYear((year ?? 0) - 1, week ?? 0);
}

const planAsof: PlanPlace = (call, kpi, asked, { figures, now, rulebook }) => {
  const figure = figureOf(figures, call, kpi, asked);
  return () => {
    if (figure.asofDay === null) {
      const { status, closedAt } = figure.standing;
      const instant = status === "final" && closedAt !== null ? closedAt : new Date(now).toISOString();
      return ok(serialOfInstant(instant, rulebook.timeZone));
    }
    const kept = figures.keptOf(figure);
    if (!kept.ok) return kept;
    const { closedAt } = kept.value;
    return ok(
      closedAt === null ? serialFromDay(figure.asofDay + 1) : serialOfInstant(closedAt, rulebook.timeZone),
    );
  };
};
