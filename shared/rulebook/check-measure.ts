import type { Measure } from "./definition.ts";
import {
  expressionProblem,
  namedProblem,
  unknownReference,
  vectorProblem,
  type DefinitionProblem,
} from "./definition-problem.ts";
import { baseOf, compileMeasure } from "./measure.ts";
import type { RulebookIndex } from "./rulebook.ts";
import { failedVectors, runVectors } from "./run-vectors.ts";

/** Checks a measure: what it reads is there and no circle, its expressions compile, its vectors' facts come out. */
export function checkMeasure(measure: Measure, index: RulebookIndex): readonly DefinitionProblem[] {
  const { source } = measure;
  if ("form" in source) return checkFormMeasure(measure, source.form, index);
  const stray = (["when", "day", "value"] as const).filter((option) => measure[option] !== undefined);
  const problems = stray.map((option) => namedProblem(option, "stray-option", option));
  if (measure.vectors.length > 0) problems.push(namedProblem("vectors", "stray-option", "vectors"));
  if (!("measure" in source)) return problems;
  if (index.get("measure", source.measure) === undefined)
    return [...problems, unknownReference("source", source.measure)];
  const base = baseOf(measure, [
    measure,
    ...index.all("measure").filter(({ code }) => code !== measure.code),
  ]);
  return base === undefined ? [...problems, namedProblem("source", "circle", measure.code)] : problems;
}

function checkFormMeasure(
  measure: Measure,
  formCode: string,
  index: RulebookIndex,
): readonly DefinitionProblem[] {
  const form = index.get("form", formCode);
  if (form === undefined) return [unknownReference("source", formCode)];
  const rule = compileMeasure(measure, form);
  if (!rule.ok) return [expressionProblem("measure", rule.reason)];
  if (measure.vectors.length === 0) return [vectorProblem("vectors", "≥ 1", 0)];
  return failedVectors(runVectors(measure, index));
}
