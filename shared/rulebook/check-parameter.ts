import { dayFromIso } from "../calendar/day.ts";
import type { Parameter } from "./definition.ts";
import { namedProblem, type DefinitionProblem } from "./definition-problem.ts";
import { waysOf, wayKey } from "./kpi-terms.ts";
import type { RulebookIndex } from "./rulebook.ts";
import { failedVectors, runVectors } from "./run-vectors.ts";

/**
 * Checks a parameter: days are days, there is a value for the whole company, values are numbers or its own choices,
 * every KPI that chooses by it has a source for each choice that is made, its vectors pass.
 */
export function checkParameter(parameter: Parameter, index: RulebookIndex): readonly DefinitionProblem[] {
  const days = [...parameter.values.map(({ from }) => from), ...parameter.vectors.map(({ day }) => day)];
  const bad = days.filter((day) => dayFromIso(day) === undefined);
  if (bad.length > 0) return bad.map((day) => namedProblem("values", "bad-day", day));
  const problems = [...checkValues(parameter), ...checkReaders(parameter, index)];
  if (parameter.values.every(({ unit }) => unit !== undefined))
    problems.push(namedProblem("values", "no-company-value", parameter.code));
  return [...problems, ...failedVectors(runVectors(parameter, index))];
}

function checkValues({ choices, values, reference }: Parameter): DefinitionProblem[] {
  const codes = choices?.map(({ value }) => value) ?? [];
  const twice = codes.filter((code, position) => codes.indexOf(code) < position);
  const wrong = values.filter(({ value }) =>
    typeof value === "number" ? choices !== undefined : !codes.includes(value),
  );
  return [
    ...twice.map((code) => namedProblem("choices", "duplicate-code", code)),
    ...wrong.map(({ value }) => namedProblem("values", "unknown-choice", String(value))),
    ...(reference !== undefined && choices !== undefined
      ? [namedProblem("choices", "stray-option", "choices")]
      : []),
  ];
}

function checkReaders(parameter: Parameter, index: RulebookIndex): DefinitionProblem[] {
  const made = new Set(parameter.values.map(({ value }) => value));
  const missing = index.all("kpi").flatMap((kpi) =>
    Object.values(kpi.terms).flatMap((term) => {
      const place = "choose" in term ? term.choose.indexOf(parameter.code) : -1;
      if (place < 0) return [];
      const served = new Set(waysOf(term).map(({ choices }) => choices[place] ?? wayKey(choices)));
      return [...made].filter((value) => typeof value === "string" && !served.has(value)).map(String);
    }),
  );
  return [...new Set(missing)].map((value) => namedProblem("values", "missing-choice", value));
}
