import { ok, type Result } from "#shared/result";
import type { KpiValue } from "#shared/rulebook/kpi";
import { type Closes, neverClosed } from "../closing/closes.ts";
import { aggregatesOfScopes } from "../facts/aggregates.ts";
import type { Aggregate, Ask, States } from "../facts/aggregates.repository.ts";
import { scopeOf } from "../facts/ask.ts";
import type { Viewer } from "../identity/viewer.ts";
import { loadRulebookOf } from "../rulebook/load-rulebook.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import type { Figure, FigureQuestion } from "./figure.ts";
import { type KeptValue, keptFigures } from "./kept-figures.ts";
import { evaluatePoint } from "./kpi-evaluate.ts";
import type { KpiPoint } from "./kpi-point.ts";
import { pinnedFigures } from "./pinned-figures.ts";
import { type PlannedPoint, planFigure, pointPlanner } from "./planned-points.ts";
import { createQuestionNumbers } from "./question-numbers.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { Scope } from "./resolve-scopes.ts";

/** All numbers of a request: asked for first, read together, answered then. */
export type Figures = {
  /** Asks for a number; the same question twice is one figure. */
  of(question: FigureQuestion): Figure;
  /** Reads everything that was asked for, with a number of queries that does not depend on how much that is. */
  read(): Promise<void>;
  /** What a figure comes to, once read. */
  valueOf(figure: Figure): Result<KpiValue, Refusal>;
  /** The rule and the asks behind a figure. */
  pointOf(figure: Figure): Result<KpiPoint, Refusal>;
  /** The close or snapshot behind a figure with `asof=`. */
  keptOf(figure: Figure): Result<KeptValue, Refusal>;
  readonly aggregateOf: (ask: Ask) => Aggregate;
};

/** The figures of one request over the database as `states` and the viewer's company name it. */
export function createFigures(
  db: D1Database,
  viewer: Viewer,
  { rulebook, closes, states }: { rulebook: Rulebook; closes: Closes; states: States },
): Figures {
  const { today, company } = viewer;
  const figures = new Map<number, Figure>();
  const numberOf = createQuestionNumbers();
  const planned = new Map<Figure, PlannedPoint>();
  const planOf = pointPlanner(today);
  const values = new Map<Figure, Result<KpiValue, Refusal>>();
  const rulebooks = new Map<number | null, Rulebook>([[null, rulebook]]);
  let aggregateOf: (ask: Ask, scope: number) => Aggregate = nothingRead;
  let keptOf: Figures["keptOf"] = notAsked;
  let pinned: ReadonlyMap<Figure, Result<KpiValue, Refusal>> = new Map();

  const rulebookOf = (figure: Figure): Rulebook => rulebooks.get(rulesOf(figure)) ?? rulebook;

  /** Closed periods answer by the rules they were closed with, unless the call names a day's rules itself. */
  async function planAll(computed: readonly Figure[]): Promise<void> {
    for (const version of new Set(computed.map(rulesOf))) {
      if (version !== null) rulebooks.set(version, await loadRulebookOf(db, company, version));
    }
    for (const figure of computed) planned.set(figure, planOf(figure, rulebookOf(figure)));
  }

  function compute(figure: Figure): Result<KpiValue, Refusal> {
    if (figure.asofDay !== null) {
      const kept = keptOf(figure);
      return kept.ok ? ok(kept.value.value) : kept;
    }
    const plan = planned.get(figure);
    if (!plan) return refuse("cell/unknown-code", { code: figure.kpiCode });
    if (!plan.point.ok) return { ok: false, reason: ofScope(plan.point.reason, figure.scope) };
    if (
      states.recounting.size > 0 &&
      plan.asks.some((ask) => ask.kind !== "target" && states.recounting.has(ask.measureId))
    )
      return refuse("cell/being-recounted", { kpi: figure.kpiCode });
    const scope = scopeOf(figure.scope);
    const value = pinned.get(figure) ?? evaluatePoint(plan.point.value, (ask) => aggregateOf(ask, scope));
    return value.ok ? value : { ok: false, reason: ofScope(value.reason, figure.scope) };
  }

  return {
    of(question) {
      const { kind, key } = numberOf(question);
      const known = figures.get(key);
      if (known) return known;
      const figure = { ...question, kind, standing: standingOf(question, closes, today) };
      figures.set(key, figure);
      return figure;
    },
    async read() {
      const all = [...figures.values()];
      await planAll(all);
      pinned = await pinnedFigures(db, planned);
      const kept = all.filter(({ asofDay }) => asofDay !== null);
      if (kept.length > 0) keptOf = await keptFigures(db, kept, rulebook);
      const { orgVersion: org, instance } = company;
      aggregateOf = await aggregatesOfScopes(db, scopesAsked(planned), {
        measures: states.measures,
        org,
        instance,
      });
    },
    valueOf(figure) {
      const known = values.get(figure);
      if (known) return known;
      const value = compute(figure);
      values.set(figure, value);
      return value;
    },
    pointOf: (figure) => planFigure(figure, rulebookOf(figure), today),
    keptOf: (figure) => keptOf(figure),
    aggregateOf: (ask) => aggregateOf(ask, scopeOf(ask)),
  };
}

/** What has to be read: the asks of every plan, for all scopes of its figures. */
function scopesAsked(planned: ReadonlyMap<Figure, PlannedPoint>): Map<Ask, Set<number>> {
  const ofPlans = new Map<PlannedPoint, Set<number>>();
  for (const [{ scope, asofDay }, plan] of planned) {
    if (asofDay !== null) continue;
    const scopes = ofPlans.get(plan);
    if (scopes) scopes.add(scopeOf(scope));
    else ofPlans.set(plan, new Set([scopeOf(scope)]));
  }
  return new Map([...ofPlans].flatMap(([{ asks }, scopes]) => asks.map((ask) => [ask, scopes] as const)));
}

/** A plan is shared: what it says of the scope that was planned first is said of this one. */
function ofScope({ code, parameters }: Refusal, scope: Scope): Refusal {
  return "scope" in parameters
    ? { code, parameters: { ...parameters, scope: scope.code } }
    : { code, parameters };
}

/** The rulebook version a figure answers by; null for the one in force. */
function rulesOf({ standing, rulesDay }: Figure): number | null {
  return rulesDay === null && standing.status === "final" ? standing.rulebookVersion : null;
}

/** A person stands with the unit they are in. */
function standingOf({ scope, period }: FigureQuestion, closes: Closes, today: number): Figure["standing"] {
  const [unit] = scope.units;
  return unit ? closes.statusOf(unit.id, period, today) : neverClosed(period, today);
}

function nothingRead(): Aggregate {
  return { sum: 0, count: 0, people: 0 };
}

function notAsked(figure: Figure): Result<never, Refusal> {
  return refuse("cell/unknown-code", { code: figure.kpiCode });
}
