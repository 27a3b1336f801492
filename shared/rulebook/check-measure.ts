import type { Measure } from "./definition.ts";
import type { Form } from "./form-definition.ts";
import {
  expressionProblem,
  namedProblem,
  unknownReference,
  vectorProblem,
  type DefinitionProblem,
} from "./definition-problem.ts";
import { baseOf, compileMeasure, isOverEvents } from "./measure.ts";
import type { RulebookIndex } from "./rulebook.ts";
import { failedVectors, runVectors } from "./run-vectors.ts";

type Problems = readonly DefinitionProblem[];

/**
 * Checks a measure: what it reads is there and no circle, its options have something to act on, its expressions compile,
 * its vectors' facts come out.
 */
export function checkMeasure(measure: Measure, index: RulebookIndex): Problems {
  const { source } = measure;
  const problems = [...checkOptions(measure), ...checkLeast(measure, index)];
  if ("form" in source) {
    const form = index.get("form", source.form);
    if (form === undefined) return [...problems, unknownReference("source", source.form)];
    return [...problems, ...checkRule(measure, form, index)];
  }
  if (isOverEvents(measure)) return [...problems, ...checkRule(measure, undefined, index)];
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

function checkRule(measure: Measure, form: Form | undefined, index: RulebookIndex): Problems {
  const rule = compileMeasure(measure, form);
  if (!rule.ok) return [expressionProblem("measure", rule.reason)];
  const isSilent = measure.when === undefined && measure.day === undefined && measure.value === undefined;
  if (measure.vectors.length === 0 && !(form === undefined && isSilent))
    return [vectorProblem("vectors", "≥ 1", 0)];
  return failedVectors(runVectors(measure, index));
}

/** An option where it changes nothing would say something that is not so. */
function checkOptions(measure: Measure): DefinitionProblem[] {
  const { source, adds } = measure;
  const makesFacts = "form" in source || isOverEvents(measure);
  const stray: (readonly [boolean, keyof Measure])[] = [
    [!makesFacts, "when"],
    [!makesFacts, "day"],
    [!makesFacts, "value"],
    [!makesFacts, "onlyWhenChosen"],
    [!("form" in source), "unit"],
    [!("form" in source), "counts"],
    [adds !== "distinct", "least"],
    [adds !== "distinct" || measure.least !== undefined, "quotaOf"],
    [!("stream" in source && source.stream === "posting"), "who"],
    [(adds === "stock") !== ("stream" in source && source.stream === "posting"), "adds"],
  ];
  return stray
    .filter(([isStray, option]) => isStray && measure[option] !== undefined)
    .map(([, option]) => namedProblem(option, "stray-option", option));
}

function checkLeast({ least, quotaOf }: Measure, index: RulebookIndex): Problems {
  if (quotaOf !== undefined && index.get("kpi", quotaOf) === undefined)
    return [unknownReference("quotaOf", quotaOf)];
  if (least === undefined) return [];
  const parameter = index.get("parameter", least);
  if (parameter === undefined) return [unknownReference("least", least)];
  return parameter.choices === undefined ? [] : [namedProblem("least", "not-a-number", least)];
}
