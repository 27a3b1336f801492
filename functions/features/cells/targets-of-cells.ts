import type { Period } from "#shared/calendar/period";
import { isoFromDay } from "#shared/calendar/day";
import { ok, type Result } from "#shared/result";
import { numberAt } from "#shared/rulebook/parameter";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { readTargetValues, type TargetAsk } from "../targets/target-values.repository.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { Scope } from "./resolve-scopes.ts";

/** Which target: of one KPI, scope and period. */
export type TargetQuestion = {
  readonly kpiCode: string;
  readonly scope: Scope;
  readonly period: Period;
};

/** All targets of a request: asked for first, read together, answered then. */
export type Targets = {
  /** Asks for a target. */
  want(question: TargetQuestion): void;
  /** Reads all that were asked for, with one query. */
  read(): Promise<void>;
  /** The target entered for exactly this scope and period, else the one that the KPI's rule names; once read. */
  valueOf(question: TargetQuestion): Result<number, Refusal>;
};

/** The targets of one request. */
export function createTargets(db: D1Database, rulebook: Rulebook): Targets {
  const asks = new Map<string, TargetAsk>();
  const values = new Map<string, number>();
  return {
    want(question) {
      const ask = askOf(question, rulebook);
      if (ask) asks.set(keyOf(question), ask);
    },
    async read() {
      if (asks.size === 0) return;
      const keys = [...asks.keys()];
      for (const [i, value] of await readTargetValues(db, [...asks.values()]))
        values.set(keys[i] ?? "", value);
    },
    valueOf(question) {
      const key = keyOf(question);
      const { kpiCode, scope, period } = question;
      if (!asks.has(key)) return refuse("cell/unknown-code", { code: kpiCode });
      const value = values.get(key) ?? ruleTarget(question, rulebook);
      if (value !== undefined) return ok(value);
      return refuse("cell/no-target", { kpi: kpiCode, scope: scope.code, period: period.code });
    },
  };
}

function askOf({ kpiCode, scope, period }: TargetQuestion, rulebook: Rulebook): TargetAsk | undefined {
  const kpi = rulebook.inForce("kpi", kpiCode, period.until - 1);
  if (!kpi) return undefined;
  const signed = scope.unitId ?? -(scope.personId ?? 0);
  return { kpiId: kpi.id, scope: signed, from: period.from, until: period.until };
}

function ruleTarget({ kpiCode, scope, period }: TargetQuestion, rulebook: Rulebook): number | undefined {
  const day = period.until - 1;
  const code = rulebook.inForce("kpi", kpiCode, day)?.definition.target;
  const parameter = code === undefined ? undefined : rulebook.inForce("parameter", code, day);
  const units = scope.units.map((unit) => unit.code);
  return parameter && numberAt(parameter.definition, isoFromDay(day), units);
}

function keyOf({ kpiCode, scope, period }: TargetQuestion): string {
  return `${kpiCode} ${scope.code} ${period.from} ${period.until}`;
}
