import type { Kpi, TermSource } from "#shared/rulebook/definition";
import { waysOf } from "#shared/rulebook/kpi-terms";
import type { Rulebook } from "../rulebook/rulebook.ts";

/** Later than every effective day: the codes of all definitions, whenever they come in force. */
const EVER = Number.POSITIVE_INFINITY;

const kept = new WeakMap<Rulebook, ReadonlySet<string>>();

/**
 * The codes of the measures that make facts: all but the alternatives marked `onlyWhenChosen` that no published KPI
 * reads under any choice a parameter makes, at any time or for any unit. When publishing makes a measure counted, its
 * facts must be counted before it is read.
 */
export function countedMeasures(rulebook: Rulebook): ReadonlySet<string> {
  const known = kept.get(rulebook);
  if (known) return known;
  const made = choicesMade(rulebook);
  const counted = new Set<string>();
  const count = (code: string): void => {
    if (counted.has(code)) return;
    counted.add(code);
    for (const { definition } of rulebook.versionsOf("measure", code))
      if (definition.kind === "measure" && "measure" in definition.source) count(definition.source.measure);
  };
  for (const { definition } of rulebook.allInForce("measure", EVER))
    if (!definition.onlyWhenChosen) count(definition.code);
  for (const source of rulebook
    .allInForce("kpi", EVER)
    .flatMap(({ definition }) =>
      rulebook
        .versionsOf("kpi", definition.code)
        .flatMap((version) => (version.definition.kind === "kpi" ? sourcesOf(version.definition, made) : [])),
    ))
    if ("measure" in source) count(source.measure);
  kept.set(rulebook, counted);
  return counted;
}

/** What a KPI reads under the choices that are made somewhere, some time. */
function sourcesOf(kpi: Kpi, made: ReadonlyMap<string, ReadonlySet<string>>): TermSource[] {
  return Object.values(kpi.terms).flatMap((term) =>
    waysOf(term).flatMap(({ choices, source }) => {
      const isMade =
        !("choose" in term) ||
        term.choose.every((code, position) => made.get(code)?.has(choices[position] ?? "") === true);
      return isMade && source !== null ? [source] : [];
    }),
  );
}

function choicesMade(rulebook: Rulebook): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    rulebook.allInForce("parameter", EVER).map(({ definition: { code } }) => {
      const values = rulebook
        .versionsOf("parameter", code)
        .flatMap(({ definition }) => (definition.kind === "parameter" ? definition.values : []));
      return [code, new Set(values.map(({ value }) => String(value)))];
    }),
  );
}
