import { type Day, isoFromDay } from "#shared/calendar/day";
import type { PeriodCalendar } from "#shared/calendar/month";
import type { ParameterValue } from "#shared/rulebook/definition";
import { parameterAt } from "#shared/rulebook/parameter";
import { ProblemError } from "../../http/problem-error.ts";
import { calendarFor } from "../rulebook/calendar-for.ts";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";
import type { Scope } from "./resolve-scopes.ts";

/**
 * What planning a point needs to know. `basis` are choices that stand before those of the parameters; `rulesDay` the
 * day whose KPI and parameter versions hold, in place of the period's last; `calendar` the one the period was read by.
 */
export type PointContext = {
  readonly rulebook: Rulebook;
  readonly today: Day;
  readonly calendar: PeriodCalendar;
  readonly basis: readonly string[];
  readonly rulesDay: Day | null;
};

/** How a scope's points are planned where a call says nothing else: by its own calendar, rules and choices. */
export function ownContext(rulebook: Rulebook, today: Day, scope: Scope): PointContext {
  const units = scope.units.map((unit) => unit.code);
  return { rulebook, today, calendar: calendarFor(rulebook, units, today), basis: [], rulesDay: null };
}

/** Where and when a parameter is asked for its value: its day is a period's last. */
export type Asking = { readonly scope: Scope; readonly day: Day; readonly context: PointContext };

/** A parameter that decided what a number is, with its value then and there. */
export type PointChoice = { readonly parameter: InForce<"parameter">; readonly value: ParameterValue };

/** Which choice of a parameter holds: that of the call, else the nearest unit's, else the company's. */
export function chosen(code: string, asking: Asking): PointChoice {
  const parameter = parameterInForce(code, asking);
  const { choices = [] } = parameter.definition;
  const named = choices.find(({ value }) => asking.context.basis.includes(value));
  return { parameter, value: named?.value ?? valueOf(parameter, asking) };
}

/** The value of a parameter that is a number. */
export function numberChosen(code: string, asking: Asking): PointChoice & { readonly value: number } {
  const parameter = parameterInForce(code, asking);
  const value = valueOf(parameter, asking);
  if (typeof value === "number") return { parameter, value };
  throw new ProblemError("rulebook/invalid", { code, reason: "parameter is not a number" });
}

function parameterInForce(code: string, { day, context }: Asking): InForce<"parameter"> {
  const parameter = context.rulebook.inForce("parameter", code, context.rulesDay ?? day);
  if (!parameter) throw new ProblemError("rulebook/invalid", { code, reason: "parameter is not published" });
  return parameter;
}

// Before its first day a parameter has the value it begins with, as a definition has its first version.
function valueOf({ definition }: InForce<"parameter">, { scope, day, context }: Asking): ParameterValue {
  const units = scope.units.map((unit) => unit.code);
  const value = parameterAt(definition, isoFromDay(context.rulesDay ?? day), units);
  const first = definition.values.find((entry) => entry.unit === undefined)?.value;
  const found = value ?? first;
  if (found === undefined)
    throw new ProblemError("rulebook/invalid", { code: definition.code, reason: "no value for the company" });
  return found;
}
