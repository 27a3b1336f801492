import { dayFromIso } from "../calendar/day.ts";
import { isTimeZone } from "../calendar/zone.ts";
import { readInstant } from "./calendar.ts";
import { checkForm } from "./check-form.ts";
import { checkLadder } from "./check-ladder.ts";
import { checkMeasure } from "./check-measure.ts";
import type { CalendarDefinition, Definition, Kpi, Parameter } from "./definition.ts";
import {
  expressionProblem,
  namedProblem,
  unknownReference,
  vectorProblem,
  type DefinitionProblem,
} from "./definition-problem.ts";
import { compileKpi } from "./kpi.ts";
import { parameterAt } from "./parameter.ts";
import { indexRulebook, type RulebookIndex } from "./rulebook.ts";

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
      return checkParameter(definition);
    default:
      return checkCalendar(definition);
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
  for (const [position, { terms, value }] of kpi.vectors.entries()) {
    const result = rule.value.evaluate(terms);
    const at = `vectors/${position}`;
    if (!result.ok && result.reason !== "no-denominator") problems.push(expressionProblem(at, result.reason));
    else {
      const found = result.ok ? result.value.value : null;
      if (!isClose(found, value)) problems.push(vectorProblem(at, value, found));
    }
  }
  return problems;
}

function checkParameter(parameter: Parameter): readonly DefinitionProblem[] {
  const days = [...parameter.values.map(({ from }) => from), ...parameter.vectors.map(({ day }) => day)];
  const bad = days.filter((day) => dayFromIso(day) === undefined);
  if (bad.length > 0) return bad.map((day) => namedProblem("values", "bad-day", day));
  return parameter.vectors.flatMap(({ day, unit, value }, position) => {
    const found = parameterAt(parameter, day, unit === undefined ? [] : [unit]);
    return found === value ? [] : [vectorProblem(`vectors/${position}`, value, found ?? null)];
  });
}

function checkCalendar(calendar: CalendarDefinition): readonly DefinitionProblem[] {
  if (!isTimeZone(calendar.timeZone)) return [namedProblem("timeZone", "bad-time-zone", calendar.timeZone)];
  return calendar.vectors.flatMap(({ instant, ...expected }, position) => {
    const found = readInstant(calendar, instant);
    const same =
      found?.day === expected.day && found.month === expected.month && found.week === expected.week;
    return same ? [] : [vectorProblem(`vectors/${position}`, expected, found ?? null)];
  });
}

// A vector is written in decimals; what is worked out may differ from it in the last bit.
function isClose(found: number | null, expected: number | null): boolean {
  if (found === null || expected === null) return found === expected;
  return Math.abs(found - expected) <= 1e-12 * Math.max(1, Math.abs(expected));
}
