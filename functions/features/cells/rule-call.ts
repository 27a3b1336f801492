import { isoFromDay } from "#shared/calendar/day";
import type { Scalar } from "#shared/contract/cells";
import { ok, type Result } from "#shared/result";
import { parameterAt } from "#shared/rulebook/parameter";
import { type Call, onlyOf } from "./call.ts";
import type { CellContext } from "./cell-context.ts";
import { RULE_KINDS } from "./cell-options.ts";
import { foldText, isBlank } from "./fold-text.ts";
import { layOut } from "./grid.ts";
import { type Place, type Refusal, refuse } from "./refusal.ts";
import type { Scope } from "./resolve-scopes.ts";

/**
 * RULE.VALUE: a parameter's value for a scope on the last day of a period, from the nearest unit that has its own.
 * RULE.VERSION: the version of a definition in force on that day.
 */
export function answerRuleCall(
  call: Call,
  context: CellContext,
  valuesMax: number,
): Result<Place[][], Refusal> {
  const isValue = call.fn === "RULE.VALUE";
  const first = (isValue ? call.lists["scope"] : call.lists["code"]) ?? [[null]];
  const grid = layOut(first, call.lists["period"] ?? [[null]], valuesMax);
  if (!grid.ok) return grid;
  const answer = isValue ? parameterValue : ruleVersion;
  return ok(
    grid.value.map((row) =>
      row.map(([down, across]) =>
        isBlank(down) || isBlank(across) ? ok("") : answer(call, down, across, context),
      ),
    ),
  );
}

function parameterValue(call: Call, scopeAsked: Scalar, periodAsked: Scalar, context: CellContext): Place {
  const code = foldText(onlyOf(call.lists["parameter"])).toLowerCase();
  const scope = scopeOrCompany(scopeAsked, context);
  if (!scope.ok) return scope;
  const found = context.periods.of(periodAsked, scope.value, call.options);
  if (!found.ok) return found;
  const { period } = found.value;
  const lastDay = period.until - 1;
  const parameter = context.rulebook.inForce("parameter", code, call.options.rulesDay ?? lastDay);
  if (!parameter) return refuse("cell/unknown-code", { code });
  const units = scope.value?.units.map((unit) => unit.code) ?? [];
  const value = parameterAt(parameter.definition, isoFromDay(call.options.rulesDay ?? lastDay), units);
  return value === undefined
    ? refuse("cell/no-data-yet", { scope: scope.value?.code ?? "", period: period.code })
    : ok(value);
}

/** A scope left out is my team; whoever has none asks for the whole company. */
function scopeOrCompany(asked: Scalar, { scopeOf, viewer }: CellContext): Result<Scope | null, Refusal> {
  return asked === null && viewer.team === null ? ok(null) : scopeOf(asked);
}

function ruleVersion(call: Call, codeAsked: Scalar, periodAsked: Scalar, context: CellContext): Place {
  const code = foldText(codeAsked).toLowerCase();
  const found = context.periods.of(periodAsked, null, call.options);
  if (!found.ok) return found;
  const kinds = call.options.kind === null ? RULE_KINDS : [call.options.kind];
  for (const kind of kinds) {
    const rule = context.rulebook.inForce(kind, code, found.value.period.until - 1);
    if (rule) return ok(rule.version);
  }
  return refuse("cell/unknown-code", { code });
}
