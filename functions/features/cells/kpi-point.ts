import type { Day } from "#shared/calendar/day";
import { offsetPeriod, type Period } from "#shared/calendar/period";
import type { Text } from "#shared/contract/language";
import { ok, type Result } from "#shared/result";
import type { KpiTerm, TermSource } from "#shared/rulebook/definition";
import { wayKey } from "#shared/rulebook/kpi-terms";
import { ProblemError } from "../../http/problem-error.ts";
import type { Ask } from "../facts/aggregates.repository.ts";
import type { InForce } from "../rulebook/rulebook.ts";
import { type Asking, chosen, numberChosen, type PointChoice, type PointContext } from "./kpi-choice.ts";
import { asksOfSource, monthsOf, planSource, type ReadSource } from "./kpi-source.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { Scope } from "./resolve-scopes.ts";

/**
 * One KPI of one scope in one period, with what has to be read for it: the terms of its formula, or the months whose
 * ratios are averaged in their place. `choices` are the parameters that decided which.
 */
export type KpiPoint = {
  readonly kpi: InForce<"kpi">;
  readonly scope: Scope;
  readonly period: Period;
  readonly terms: readonly PointTerm[];
  readonly months: readonly KpiPoint[];
  readonly choices: readonly PointChoice[];
};

/** One name of the formula: what it reads, on which days. */
export type PointTerm = {
  readonly name: string;
  readonly title: Text;
  readonly from: Day;
  readonly until: Day;
  readonly source: ReadSource | { readonly kind: "kpi"; readonly point: KpiPoint };
};

/**
 * Plans a point under the rules in force on the period's last day, or on the day that the call names.
 * Refuses periods the KPI is not made for, and periods that have not begun.
 */
export function planPoint(
  kpiCode: string,
  scope: Scope,
  period: Period,
  context: PointContext,
): Result<KpiPoint, Refusal> {
  const day = period.until - 1;
  const kpi = context.rulebook.inForce("kpi", kpiCode, context.rulesDay ?? day);
  if (!kpi) return refuse("cell/unknown-code", { code: kpiCode });
  const { grains, over } = kpi.definition;
  if (grains && !grains.includes(period.kind)) {
    return refuse("cell/bad-period", { period: period.code, reason: grains.join(", ") });
  }
  if (period.from > context.today)
    return refuse("cell/no-data-yet", { scope: scope.code, period: period.code });
  const asking = { scope, day, context };
  const ratio = over === undefined ? null : chosen(over, asking);
  const months = ratio?.value === "mean_of_ratios" ? monthsOf(period, asking) : [];
  const point = { kpi, scope, period, choices: ratio === null ? [] : [ratio] };
  if (months.length === 0) return withTerms(point, asking);
  const planned = months.map((month) => planPoint(kpiCode, scope, month, context));
  const refused = planned.find((month) => !month.ok);
  if (refused) return refused;
  return ok({ ...point, terms: [], months: planned.flatMap((month) => (month.ok ? [month.value] : [])) });
}

/** Everything that has to be read for a point. */
export function asksOfPoint(point: KpiPoint): Ask[] {
  return [
    ...point.months.flatMap(asksOfPoint),
    ...point.terms.flatMap(({ source }) =>
      source.kind === "kpi" ? asksOfPoint(source.point) : asksOfSource(source),
    ),
  ];
}

type Unplanned = Pick<KpiPoint, "kpi" | "scope" | "period" | "choices">;

function withTerms(point: Unplanned, asking: Asking): Result<KpiPoint, Refusal> {
  const { terms, window } = point.kpi.definition;
  const back = window === undefined ? null : numberChosen(window, asking);
  const choices = back === null ? [...point.choices] : [...point.choices, back];
  const planned: PointTerm[] = [];
  for (const [name, term] of Object.entries(terms)) {
    const result = planTerm(name, term, point.period, asking, back?.value ?? 1);
    if (!result.ok) return result;
    planned.push(result.value.term);
    choices.push(...result.value.choices);
  }
  return ok({ ...point, terms: planned, months: [], choices });
}

function planTerm(
  name: string,
  term: KpiTerm,
  period: Period,
  asking: Asking,
  window: number,
): Result<{ term: PointTerm; choices: readonly PointChoice[] }, Refusal> {
  const { scope, context } = asking;
  const [source, choices] = sourceOf(term, asking);
  const offset = "offset" in term ? (term.offset ?? 0) : 0;
  const own = offset === 0 ? period : offsetPeriod(period, offset, context.calendar);
  if (source !== null && "kpi" in source) {
    const point = planPoint(source.kpi, scope, own, context);
    if (!point.ok) return point;
    const { from, until } = own;
    return ok({
      term: { name, title: term.title, from, until, source: { kind: "kpi", point: point.value } },
      choices,
    });
  }
  const planned = planSource(source, own, { ...asking, day: own.until - 1 }, window);
  return ok({
    term: { name, title: term.title, from: planned.from, until: planned.until, source: planned.source },
    choices: [...choices, ...planned.choices],
  });
}

function sourceOf(term: KpiTerm, asking: Asking): [TermSource | null, PointChoice[]] {
  if (!("choose" in term)) return [term, []];
  const choices = term.choose.map((code) => chosen(code, asking));
  const key = wayKey(choices.map(({ value }) => String(value)));
  const source = term.among[key];
  if (source === undefined)
    throw new ProblemError("rulebook/invalid", { code: term.choose.join(" "), reason: `nothing for ${key}` });
  return [source, choices];
}
