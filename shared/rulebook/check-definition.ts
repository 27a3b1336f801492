import { dayFromIso } from "../calendar/day.ts";
import { isTimeZone } from "../calendar/zone.ts";
import { checkForm } from "./check-form.ts";
import { checkKpi } from "./check-kpi.ts";
import { checkLadder } from "./check-ladder.ts";
import { checkMeasure } from "./check-measure.ts";
import { checkParameter } from "./check-parameter.ts";
import type { CalendarDefinition, Definition } from "./definition.ts";
import { namedProblem, type DefinitionProblem } from "./definition-problem.ts";
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

function checkCalendar(calendar: CalendarDefinition, index: RulebookIndex): readonly DefinitionProblem[] {
  if (!isTimeZone(calendar.timeZone)) return [namedProblem("timeZone", "bad-time-zone", calendar.timeZone)];
  const days = calendar.holidays?.map(({ day }) => day) ?? [];
  const bad = days.filter((day) => dayFromIso(day) === undefined);
  const twice = days.filter((day, position) => days.indexOf(day) < position);
  return [
    ...bad.map((day) => namedProblem("holidays", "bad-day", day)),
    ...twice.map((day) => namedProblem("holidays", "duplicate-code", day)),
    ...failedVectors(runVectors(calendar, index)),
  ];
}
