import {
  AVERAGES,
  RATIOS_OVER_MONTHS,
  type Kpi,
  type KpiTerm,
  type Measure,
  type TermSource,
} from "./definition.ts";
import {
  expressionProblem,
  namedProblem,
  unknownReference,
  type DefinitionProblem,
} from "./definition-problem.ts";
import { compileKpi } from "./kpi.ts";
import { ownKpis, readKpis, ownChoiceParameters, waysOf, wayKey, wayKeys } from "./kpi-terms.ts";
import type { DefinitionOf, RulebookIndex } from "./rulebook.ts";
import { failedVectors, runVectors } from "./run-vectors.ts";

/** Most KPIs in a row that read one another. */
const KPI_DEPTH_MAX = 5;

/** When measures may be read, by how they add up. */
const AT: Readonly<
  Record<Measure["adds"], readonly ("opening" | "closing" | "any" | "average" | undefined)[]>
> = {
  sum: [undefined, "opening", "closing"],
  count: [undefined, "opening", "closing"],
  distinct: [undefined],
  stock: ["opening", "closing", "any", "average"],
};

type Problems = readonly DefinitionProblem[];

/**
 * Checks a KPI: what its terms and options name is there and of the kind that is needed, every choice has its source
 * and no other, KPIs go round in no circle, its expressions compile, its vectors pass.
 */
export function checkKpi(kpi: Kpi, index: RulebookIndex): Problems {
  const problems = [
    ...Object.entries(kpi.terms).flatMap(([name, term]) => checkTerm(`terms/${name}`, term, index)),
    ...checkOptions(kpi, index),
    ...checkDepth(kpi, index),
    ...checkChoicesDiffer(kpi, index),
  ];
  const rule = compileKpi(kpi);
  if (!rule.ok) return [...problems, expressionProblem("numerator", rule.reason)];
  return [...problems, ...failedVectors(runVectors(kpi, index))];
}

function checkTerm(at: string, term: KpiTerm, index: RulebookIndex): Problems {
  const sources = waysOf(term).flatMap(({ choices, source }) => {
    const place = choices.length === 0 ? at : `${at}/among/${wayKey(choices)}`;
    return source === null ? [] : checkSource(place, source, index);
  });
  return "choose" in term ? [...checkChoose(at, term, index), ...sources] : sources;
}

function checkChoose(
  at: string,
  { choose, among }: Extract<KpiTerm, { choose: string[] }>,
  index: RulebookIndex,
): Problems {
  const problems = choose.flatMap((code) => checkChoiceParameter(`${at}/choose`, code, index));
  if (problems.length > 0) return problems;
  const parameters = choose.flatMap((code) => index.get("parameter", code) ?? []);
  const keys = new Set(wayKeys(parameters));
  return [
    ...[...keys].filter((key) => !(key in among)).map((key) => namedProblem(at, "missing-choice", key)),
    ...Object.keys(among)
      .filter((key) => !keys.has(key))
      .map((key) => namedProblem(`${at}/among`, "unknown-choice", key)),
  ];
}

function checkSource(at: string, source: TermSource, index: RulebookIndex): Problems {
  if ("kpi" in source) return index.get("kpi", source.kpi) ? [] : [unknownReference(at, source.kpi)];
  if ("targetOf" in source)
    return index.get("kpi", source.targetOf) ? [] : [unknownReference(at, source.targetOf)];
  if ("parameter" in source) return checkNumber(at, source.parameter, index);
  const measure = index.get("measure", source.measure);
  if (measure === undefined) return [unknownReference(at, source.measure)];
  if (!AT[measure.adds].some((possible) => possible === source.at))
    return [namedProblem(at, "stray-option", "at")];
  return source.at === "average" ? checkChoiceParameter(`${at}/by`, source.by, index, AVERAGES) : [];
}

function checkOptions(kpi: Kpi, index: RulebookIndex): Problems {
  const problems: DefinitionProblem[] = [];
  if (kpi.window !== undefined) {
    problems.push(...checkNumber("window", kpi.window, index));
    if (kpi.grains === undefined || kpi.grains.includes("week"))
      problems.push(namedProblem("grains", "needs-months", "window"));
  }
  if (kpi.over !== undefined) {
    problems.push(...checkChoiceParameter("over", kpi.over, index, RATIOS_OVER_MONTHS));
    if (kpi.denominator === undefined || kpi.window !== undefined)
      problems.push(namedProblem("over", "stray-option", "over"));
  }
  if (kpi.bands !== undefined) problems.push(...checkGoal("bands/amber", kpi.bands.amber, index));
  if (kpi.target !== undefined) problems.push(...checkGoal("target", kpi.target, index));
  return problems;
}

function checkGoal(at: string, code: string, index: RulebookIndex): Problems {
  const parameter = index.get("parameter", code);
  if (parameter?.reference !== undefined) return [namedProblem(at, "reference-as-goal", code)];
  return checkNumber(at, code, index);
}

function checkNumber(at: string, code: string, index: RulebookIndex): Problems {
  const parameter = index.get("parameter", code);
  if (parameter === undefined) return [unknownReference(at, code)];
  return parameter.choices === undefined ? [] : [namedProblem(at, "not-a-number", code)];
}

function checkChoiceParameter(
  at: string,
  code: string,
  index: RulebookIndex,
  known?: readonly string[],
): Problems {
  const parameter = index.get("parameter", code);
  if (parameter === undefined) return [unknownReference(at, code)];
  if (parameter.choices === undefined) return [namedProblem(at, "not-a-choice", code)];
  if (known === undefined) return [];
  return parameter.choices
    .filter(({ value }) => !known.includes(value))
    .map(({ value }) => namedProblem(at, "unknown-choice", value));
}

function checkDepth(kpi: Kpi, index: RulebookIndex): Problems {
  const isDeep = (one: DefinitionOf<"kpi">, depth: number): boolean =>
    depth > KPI_DEPTH_MAX ||
    ownKpis(one).some((code) => {
      const next = index.get("kpi", code);
      return next !== undefined && isDeep(next, depth + 1);
    });
  return isDeep(kpi, 0) ? [namedProblem("terms", "circle", kpi.code)] : [];
}

// A formula's option basis= names choices alone, so that one name must not mean two things.
function checkChoicesDiffer(kpi: Kpi, index: RulebookIndex): Problems {
  const parameters = new Set(
    readKpis(kpi, (code) => index.get("kpi", code)).flatMap((read) => ownChoiceParameters(read)),
  );
  const values = [...parameters].flatMap(
    (code) => index.get("parameter", code)?.choices?.map(({ value }) => value) ?? [],
  );
  const twice = values.filter((value, position) => values.indexOf(value) < position);
  return [...new Set(twice)].map((value) => namedProblem("terms", "duplicate-code", value));
}
