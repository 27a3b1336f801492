import type { DefinitionKind, Kpi, TermSource } from "#shared/rulebook/definition";
import { waysOf } from "#shared/rulebook/kpi-terms";
import { baseOf } from "#shared/rulebook/measure";
import type { DefinitionOf } from "#shared/rulebook/rulebook";
import type { Rulebook } from "../rulebook/rulebook.ts";

/** Later than every effective day: the codes of all definitions, whenever they come in force. */
const EVER = Number.POSITIVE_INFINITY;

const kept = new WeakMap<Rulebook, ReadonlySet<string>>();

/**
 * The codes of the measures whose facts are made: all but the alternatives marked `onlyWhenChosen` that no published KPI
 * reads, itself or through another measure, under any choice a parameter makes at any time or for any unit. When
 * publishing makes a measure counted, its facts must be counted before it is read.
 */
export function countedMeasures(rulebook: Rulebook): ReadonlySet<string> {
  const known = kept.get(rulebook);
  if (known) return known;
  const made = choicesMade(rulebook);
  const measures = rulebook.allInForce("measure", EVER).map(({ definition }) => definition);
  const bases = new Map(measures.map((measure) => [measure.code, baseOf(measure, measures)]));
  const read = versionsOf(rulebook, "kpi")
    .flatMap((kpi) => sourcesOf(kpi, made))
    .flatMap((source) => ("measure" in source ? [bases.get(source.measure)] : []));
  const making = new Set([...measures.filter((measure) => !measure.onlyWhenChosen), ...read]);
  const counted = new Set(
    measures.flatMap((measure) => {
      const base = bases.get(measure.code);
      return base !== undefined && making.has(base) ? [measure.code] : [];
    }),
  );
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
  const made = new Map<string, Set<string>>();
  for (const { code, values } of versionsOf(rulebook, "parameter")) {
    const choices = made.get(code) ?? new Set<string>();
    for (const { value } of values) choices.add(String(value));
    made.set(code, choices);
  }
  return made;
}

/** Every published version of every definition of a kind. */
function versionsOf<Kind extends DefinitionKind>(rulebook: Rulebook, kind: Kind): DefinitionOf<Kind>[] {
  return rulebook
    .allInForce(kind, EVER)
    .flatMap(({ definition: { code } }) => rulebook.versionsOf(kind, code))
    .map(({ definition }) => definition)
    .filter((definition): definition is DefinitionOf<Kind> => definition.kind === kind);
}
