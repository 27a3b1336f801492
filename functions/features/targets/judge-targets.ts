import type { Scalar } from "#shared/contract/cells";
import type { Text } from "#shared/contract/language";
import { problemDetail } from "#shared/contract/problem-text";
import type { ProblemCode, ProblemParameters } from "#shared/contract/problem";
import { parsePeriod } from "#shared/calendar/parse-period";
import { err, ok, type Result } from "#shared/result";
import { resolveScopes, type Scope } from "../cells/resolve-scopes.ts";
import { loadCloses } from "../closing/load-closes.ts";
import type { Viewer } from "../identity/viewer.ts";
import { readSuperiorUnits } from "../identity/superior-units.repository.ts";
import { calendarFor } from "../rulebook/calendar-for.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import type { TargetAsk } from "./target-values.repository.ts";

/** A target as it was written; `value` null takes it away. */
export type WrittenTarget = {
  readonly kpi: string;
  readonly scope: string;
  readonly period: string | number;
  readonly value: number | null;
};

/** A target whose KPI, scope and period are known, and which the viewer may set. */
export type JudgedTarget = TargetAsk & {
  readonly period: string;
  /** How the audit names it: KPI, scope, period. */
  readonly subject: string;
  readonly value: number | null;
};

/** Why a target is not taken: the field to look at, and the problem that says why. */
export type TargetFault = {
  readonly field: "kpi" | "scope" | "period";
  readonly code: ProblemCode;
  readonly parameters: ProblemParameters;
};

/**
 * Finds KPI, scope and period of targets and judges whether the viewer may set them: an admin, or whoever holds a right
 * over the unit or over the one the person stands in. A period that is final is closed to targets too. A constant
 * number of queries.
 */
export async function judgeTargets(
  db: D1Database,
  viewer: Viewer,
  rulebook: Rulebook,
  written: readonly WrittenTarget[],
): Promise<Result<JudgedTarget, TargetFault>[]> {
  const scopeOf = await resolveScopes(
    db,
    viewer,
    written.map(({ scope }): Scalar => scope),
  );
  const scopes = written.map(({ scope }) => scopeOf(scope));
  const unitIds = scopes
    .flatMap((scope) => (scope.ok ? scope.value.units.slice(0, 1) : []))
    .map(({ id }) => id);
  const superior = new Set(await readSuperiorUnits(db, viewer, [...new Set(unitIds)]));
  const closes = await loadCloses(db, viewer.company);

  function judge(entry: WrittenTarget, scope: Scope): Result<JudgedTarget, TargetFault> {
    const [unit] = scope.units;
    if (!unit || !superior.has(unit.id)) return fault("scope", "cell/not-permitted", { code: entry.scope });
    const calendar = calendarFor(
      rulebook,
      scope.units.map(({ code }) => code),
      viewer.today,
    );
    const period = parsePeriod(entry.period, { today: viewer.today, calendar });
    if (!period.ok) return fault("period", "cell/bad-period", { period: entry.period });
    const { from, until, code, kind } = period.value;
    const kpiCode = entry.kpi.trim().toLowerCase();
    const kpi = rulebook.inForce("kpi", kpiCode, until - 1);
    if (!kpi) return fault("kpi", "cell/unknown-code", { code: entry.kpi });
    const { grains } = kpi.definition;
    if (grains && !grains.includes(kind))
      return fault("period", "cell/bad-period", { period: code, reason: grains.join(", ") });
    if (closes.statusOf(unit.id, { from, until }, viewer.today).status === "final")
      return fault("period", "target/period-final", { scope: scope.code, period: code });
    return ok({
      kpiId: kpi.id,
      scope: scope.unitId ?? -(scope.personId ?? 0),
      from,
      until,
      period: code,
      subject: `${kpiCode} ${scope.code} ${code}`,
      value: entry.value,
    });
  }

  return written.map((entry, index) => {
    const scope = scopes[index];
    if (!scope?.ok) {
      const { code, parameters } = scope?.reason ?? { code: "cell/unknown-code" as const, parameters: {} };
      return fault("scope", code, parameters);
    }
    return judge(entry, scope.value);
  });
}

/** A fault in every language of the product. */
export function faultText({ code, parameters }: TargetFault): Text {
  return {
    "zh-CN": problemDetail(code, parameters, "zh-CN"),
    "en-US": problemDetail(code, parameters, "en-US"),
  };
}

function fault(
  field: TargetFault["field"],
  code: ProblemCode,
  parameters: ProblemParameters,
): Result<never, TargetFault> {
  return err({ field, code, parameters });
}
