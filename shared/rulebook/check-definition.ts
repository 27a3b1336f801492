import { dayFromIso } from "../calendar/day.ts";
import { isTimeZone } from "../calendar/zone.ts";
import { checkForm } from "./check-form.ts";
import { checkLadder } from "./check-ladder.ts";
import { checkMeasure } from "./check-measure.ts";
import type { CalendarDefinition, Definition, Kpi, Parameter } from "./definition.ts";
import {
  expressionProblem,
  namedProblem,
  unknownReference,
  type DefinitionProblem,
} from "./definition-problem.ts";
import { compileKpi } from "./kpi.ts";
import { indexRulebook, type RulebookIndex } from "./rulebook.ts";
import { failedVectors, runVectors } from "./run-vectors.ts";

export type { DefinitionProblem } from "./definition-problem.ts";

/**
 * Everything that keeps a definition from being published: what it names is missing, an expression does not compile,
 * measures go round in a circle, a vector fails. Empty when it may be published.
 * @param rulebook the definitions it would stand among; the definition itself replaces one of its kind and code
 */
export function checkDefinition(
  definition: Definition,
  rulebook: readonly Definition[],
): readonly DefinitionProblem[] {
  const index = indexRulebook([...rulebook, definition]);
  switch (definition.kind) {
    case "form":
      return checkForm(definition, index);
    case "measure":
      return checkMeasure(definition, index);
    case "kpi":
      return checkKpi(definition, index);
    case "ladder":
      return checkLadder(definition, index);
    case "parameter":
      return checkParameter(definition, index);
    default:
      return checkCalendar(definition, index);
  }
}

function checkKpi(kpi: Kpi, index: RulebookIndex): readonly DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  for (const [name, term] of Object.entries(kpi.terms)) {
    const measure = index.get("measure", term.measure);
    if (measure === undefined) problems.push(unknownReference(`terms/${name}`, term.measure));
    else if ((measure.adds === "stock") !== (term.at !== undefined)) {
      problems.push(namedProblem(`terms/${name}`, "stray-option", "at"));
    }
  }
  const rule = compileKpi(kpi);
  if (!rule.ok) return [...problems, expressionProblem("numerator", rule.reason)];
  return [...problems, ...failedVectors(runVectors(kpi, index))];
}

function checkParameter(parameter: Parameter, index: RulebookIndex): readonly DefinitionProblem[] {
  const days = [...parameter.values.map(({ from }) => from), ...parameter.vectors.map(({ day }) => day)];
  const bad = days.filter((day) => dayFromIso(day) === undefined);
  if (bad.length > 0) return bad.map((day) => namedProblem("values", "bad-day", day));
  return failedVectors(runVectors(parameter, index));
}

function checkCalendar(calendar: CalendarDefinition, index: RulebookIndex): readonly DefinitionProblem[] {
  if (!isTimeZone(calendar.timeZone)) return [namedProblem("timeZone", "bad-time-zone", calendar.timeZone)];
  return failedVectors(runVectors(calendar, index));
}
