import { type Day, dayOf } from "#shared/calendar/day";
import { listPeriods, monthsBack, type Period } from "#shared/calendar/period";
import type { Measure, TermSource } from "#shared/rulebook/definition";
import { ProblemError } from "../../http/problem-error.ts";
import type { Aggregate, Ask, CountedAsk, StockAsk, StockFilter, TargetAsk } from "../facts/ask.ts";
import type { InForce } from "../rulebook/rulebook.ts";
import { type Asking, chosen, numberChosen, type PointChoice } from "./kpi-choice.ts";

/** What a name of a formula reads: facts or a stock once, a stock several times, a constant, or nothing. */
export type ReadSource =
  | {
      readonly kind: "measure";
      readonly measure: InForce<"measure">;
      readonly base: InForce<"measure">;
      readonly ask: CountedAsk;
    }
  | {
      readonly kind: "average";
      readonly measure: InForce<"measure">;
      readonly asks: readonly StockAsk[];
      /** How many days person-days are divided by; null where the asks' people are averaged. */
      readonly days: number | null;
    }
  | { readonly kind: "parameter"; readonly value: number }
  | {
      readonly kind: "target";
      readonly kpiCode: string;
      readonly ask: TargetAsk;
      /** What the KPI's own rule aims at where no target was entered; null where it names nothing. */
      readonly usual: number | null;
    }
  | { readonly kind: "nothing" };

/** A planned source with the days it reads and the parameters that decided it. */
export type PlannedSource<Source> = {
  readonly source: Source;
  readonly from: Day;
  readonly until: Day;
  readonly choices: readonly PointChoice[];
};

/** No fact lies before it, and no unit stands anywhere. */
const BEFORE_ALL_FACTS = dayOf(1900, 1, 1);

/** The months that a period of several is made of, those begun by today only; none for a month or a week. */
export function monthsOf(period: Period, { context }: Asking): readonly Period[] {
  if (period.kind === "week" || period.kind === "month") return [];
  return listPeriods("month", period.from, period.until - 1, context.calendar).filter(
    ({ from }) => from <= context.today,
  );
}

/** Plans a source that is no KPI. `window` is how many months a measure of facts looks back, 1 for the period alone. */
export function planSource(
  source: Exclude<TermSource, { kpi: string }> | null,
  period: Period,
  asking: Asking,
  window: number,
): PlannedSource<ReadSource> {
  const bounds = { from: period.from, until: period.until };
  if (source === null) return { source: { kind: "nothing" }, ...bounds, choices: [] };
  if ("parameter" in source) {
    const choice = numberChosen(source.parameter, asking);
    return { source: { kind: "parameter", value: choice.value }, ...bounds, choices: [choice] };
  }
  if ("targetOf" in source) return planTarget(source.targetOf, period, asking);
  const measure = measureInForce(source.measure, asking);
  if (source.at === "average") return planAverage(measure, source.by, period, asking);
  if (measure.definition.adds === "stock") {
    const { from, until } = stockDays(source.at, period);
    const ask = stockAsk(measure, from, until, asking);
    return { source: { kind: "measure", measure, base: measure, ask }, from, until, choices: [] };
  }
  return planFacts(measure, factDays(source.at, period, asking, window), asking);
}

/** What a planned source comes to, in the units of the formula: money in main units; null for a target that is not set. */
export function sourceValue(source: ReadSource, read: (ask: Ask) => Aggregate): number | null {
  switch (source.kind) {
    case "target": {
      const { sum, count } = read(source.ask);
      return count === 0 ? source.usual : sum;
    }
    case "nothing":
      return 0;
    case "parameter":
      return source.value;
    case "average": {
      const answers = source.asks.map(read);
      if (source.days !== null) return answers.reduce((sum, answer) => sum + answer.sum, 0) / source.days;
      return answers.reduce((sum, answer) => sum + answer.people, 0) / answers.length;
    }
    default:
      return added(source.measure.definition.adds, source.base, read(source.ask));
  }
}

/** The asks of a planned source. */
export function asksOfSource(source: ReadSource): readonly Ask[] {
  if (source.kind === "measure" || source.kind === "target") return [source.ask];
  return source.kind === "average" ? source.asks : [];
}

function added(adds: Measure["adds"], base: InForce<"measure">, { sum, count, people }: Aggregate): number {
  if (adds === "sum") return sum / 10 ** base.definition.decimals;
  return adds === "count" ? count : people;
}

type Days = Pick<Period, "from" | "until">;

function stockDays(at: "opening" | "closing" | "any" | undefined, { from, until }: Period): Days {
  if (at === "any") return { from, until };
  return at === "opening" ? { from: from - 1, until: from } : { from: until - 1, until };
}

/** The days whose facts are added up: those of the period, of a window of months, or all there ever were. */
function factDays(
  at: "opening" | "closing" | "any" | undefined,
  { from, until }: Period,
  { context }: Asking,
  window: number,
): Days {
  if (at !== undefined) return { from: BEFORE_ALL_FACTS, until: at === "opening" ? from : until };
  const back = window > 1 ? monthsBack(until - 1, window, context.calendar)[0] : undefined;
  return { from: Math.min(from, back?.from ?? from), until };
}

function planFacts(
  measure: InForce<"measure">,
  { from, until }: Days,
  asking: Asking,
): PlannedSource<ReadSource> {
  const { scope } = asking;
  let base = measure;
  while ("measure" in base.definition.source) base = measureInForce(base.definition.source.measure, asking);
  const least =
    measure.definition.least === undefined ? null : numberChosen(measure.definition.least, asking);
  const bounds = {
    measureId: base.id,
    unitId: scope.unitId,
    personId: scope.personId,
    from,
    until,
  };
  const { decimals } = base.definition;
  const { quotaOf } = measure.definition;
  const ask: CountedAsk =
    quotaOf === undefined
      ? { kind: "fact", ...bounds, least: least === null ? null : Math.round(least.value * 10 ** decimals) }
      : { kind: "quota", ...bounds, kpiId: kpiInForce(quotaOf, asking).id, decimals };
  return {
    source: { kind: "measure", measure, base, ask },
    from,
    until,
    choices: least === null ? [] : [least],
  };
}

function planAverage(
  measure: InForce<"measure">,
  by: string,
  period: Period,
  asking: Asking,
): PlannedSource<ReadSource> {
  const choice = chosen(by, asking);
  const { from, until } = period;
  const planned = { from, until, choices: [choice] };
  if (choice.value === "daily") {
    const asks = [stockAsk(measure, from, until, asking)];
    return { source: { kind: "average", measure, asks, days: until - from }, ...planned };
  }
  const months = choice.value === "months" ? monthsOf(period, asking) : [];
  const asks = (months.length > 0 ? months : [period]).flatMap((part) => [
    stockAsk(measure, part.from - 1, part.from, asking),
    stockAsk(measure, part.until - 1, part.until, asking),
  ]);
  return { source: { kind: "average", measure, asks, days: null }, ...planned };
}

function planTarget(kpiCode: string, period: Period, asking: Asking): PlannedSource<ReadSource> {
  const { scope } = asking;
  const { from, until } = period;
  const kpi = kpiInForce(kpiCode, asking);
  const rule = kpi.definition.target;
  const usual = rule === undefined ? null : numberChosen(rule, asking);
  const ask: TargetAsk = {
    kind: "target",
    kpiId: kpi.id,
    unitId: scope.unitId,
    personId: scope.personId,
    from,
    until,
  };
  const source = { kind: "target", kpiCode, ask, usual: usual?.value ?? null } as const;
  return { source, from, until, choices: usual === null ? [] : [usual] };
}

function stockAsk(measure: InForce<"measure">, from: Day, until: Day, { scope }: Asking): StockAsk {
  const { unitId, personId } = scope;
  return {
    kind: "stock",
    measureId: measure.id,
    who: filterOf(measure.definition),
    unitId,
    personId,
    from,
    until,
  };
}

function filterOf({ who }: Measure): StockFilter {
  return {
    roles: who?.roles ?? null,
    confirmed: who?.confirmed ?? false,
    tenureMonths: who?.tenureMonths ?? 0,
  };
}

function kpiInForce(code: string, { day, context }: Asking): InForce<"kpi"> {
  const kpi = context.rulebook.inForce("kpi", code, context.rulesDay ?? day);
  if (!kpi) throw new ProblemError("rulebook/invalid", { code, reason: "KPI is not published" });
  return kpi;
}

function measureInForce(code: string, { day, context }: Asking): InForce<"measure"> {
  const measure = context.rulebook.inForce("measure", code, day);
  if (!measure) throw new ProblemError("rulebook/invalid", { code, reason: "measure is not published" });
  return measure;
}
